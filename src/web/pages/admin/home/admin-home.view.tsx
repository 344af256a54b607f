import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { frameWords } from '../frame/words.js';
import type { Finding } from './attention.js';
import { adminHomeWords } from './words.js';

const sections = [
  'history',
  'proof',
  'repairs',
  'access',
  'mail',
  'jobs',
  'health',
  'people',
  'calendar',
] as const;

/** What needs an administrator, and everything they look after. */
export function AdminHomeView({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords(adminHomeWords);
  const frame = useWords(frameWords);
  return (
    <AdminFrame section="home" heading={words.title}>
      <h2 class="govuk-heading-m">{words.attentionTitle}</h2>
      {findings.length === 0 ? (
        <p class="govuk-body-l">{words.well}</p>
      ) : (
        <ul class="govuk-list attention">
          {findings.map(({ what, count, href }) => (
            <li key={what}>
              {words.findings[what](String(count))}{' '}
              <a class="govuk-link" href={href}>
                {words.look}
                <span class="govuk-visually-hidden">: {words.findings[what](String(count))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">{words.moreTitle}</h2>
      <ul class="govuk-list look-after">
        {sections.map((section) => (
          <li key={section}>
            <a class="govuk-link" href={`/admin/${section}`}>
              {frame.names[section]}
            </a>
            <br />
            {words.sections[section]}
          </li>
        ))}
      </ul>
    </AdminFrame>
  );
}
