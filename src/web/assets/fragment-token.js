// Moves a link's token from after the # of the address, which no server sees, into the form that sends it.
const [, token] = /[#&]t=([\w-]+)/.exec(location.hash) ?? [];
if (token) {
  for (const box of document.querySelectorAll('[data-token], [data-token-box] input')) box.value = token;
  for (const part of document.querySelectorAll('[data-with-token]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-without-token], [data-token-box]')) part.hidden = true;
  // Neither the history nor a copied address keeps it.
  history.replaceState(null, '', location.pathname);
}
