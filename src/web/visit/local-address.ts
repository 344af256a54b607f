/** An address of ours, whatever was given: nobody is sent to another site from here. */
export function localAddress(given: unknown, otherwise = '/'): string {
  const address = typeof given === 'string' ? given : '';
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(address) ? address : otherwise;
}
