import circle from '@zendeskgarden/svg-icons/src/16/circle-stroke.svg?raw';
import type { ThingView } from '../../../backend/http/contract-set-up.ts';
import { type Texts, useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { problemText } from '../../panels/problem-note.tsx';

/** In the order in which an admin would look for them. */
const KINDS: ThingView['kind'][] = [
  'field',
  'column',
  'trigger',
  'view',
  'group',
  'category',
  'webhook',
];

/** A thing of the preview is there already, or not yet. */
export type ListedThing = ThingView & { exists?: boolean };

/** What set-up makes in the helpdesk, by kind, each with what it is for. */
export function ThingGroups({ things }: { things: ListedThing[] }) {
  const { t } = useTexts();
  const groups = KINDS.map(
    (kind) => [kind, things.filter((thing) => thing.kind === kind)] as const,
  );
  return (
    <div className="groups">
      {groups.map(
        ([kind, members]) =>
          members.length > 0 && (
            <div className={`group ${members.length === 1 ? 'single' : ''}`} key={kind}>
              <h3>
                {t(`set_up_page.things.kind_${kind}`)}{' '}
                <span className="count">{members.length}</span>
              </h3>
              <ul>
                {members.map((thing) => (
                  <Thing key={thing.key} thing={thing} />
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}

function Thing({ thing }: { thing: ListedThing }) {
  const texts = useTexts();
  const { kind, title, description, problem } = thing;
  const aboutKey = `set_up_page.things.about_${kind}`;
  const about = texts.has(aboutKey) ? texts.t(aboutKey) : '';
  // Before consent, what is there is simply taken up, whoever made it.
  const state = thing.exists === true ? 'adopted' : thing.state;
  const isThere = state === 'made' || state === 'adopted';
  const hasFailed = state === 'failed';
  const isPlain = state === 'planned' || state === 'made';
  return (
    <li
      className={`thing ${isThere ? 'is-there' : hasFailed ? 'has-failed' : ''}`}
      data-testid={`thing-${thing.key}`}
      data-state={state}
    >
      {isThere ? (
        <Icon name="checkCircle" />
      ) : hasFailed || state === 'left' ? (
        <Icon name={hasFailed ? 'warning' : 'notice'} />
      ) : (
        <Icon name="plus" />
      )}
      <div>
        <b>{title}</b>
        {isPlain ? (
          <span className="unseen">{texts.t(`set_up_page.things.state_${state}`)}</span>
        ) : (
          <span className={`pill ${hasFailed ? 'amber' : ''}`}>
            {texts.t(`set_up_page.things.state_${state}`)}
          </span>
        )}
        <p className="sub">{problem ? whyText(problem.code, texts) : description || about}</p>
      </div>
    </li>
  );
}

/** In short: what to do about it stands at the step. */
function whyText(code: string, texts: Texts): string {
  const short = `set_up_page.things.why_${code}`;
  return texts.has(short) ? texts.t(short) : problemText(code, null, texts);
}

/** Not there yet. */
export function Circle() {
  return (
    <span
      aria-hidden="true"
      className="icon s16"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the package's own file, fixed at build time
      dangerouslySetInnerHTML={{ __html: circle }}
    />
  );
}
