/** How somebody is reached: an address to write to, a number to dial. */
export function Reach({ email, phone }: { readonly email: string; readonly phone: string | null }) {
  return (
    <>
      <a class="govuk-link" href={`mailto:${email}`}>
        {email}
      </a>
      {phone && (
        <>
          <br />
          <a class="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </>
      )}
    </>
  );
}
