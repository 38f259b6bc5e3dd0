import retweet from '@zendeskgarden/svg-icons/src/12/arrow-retweet-stroke.svg?raw';
import check from '@zendeskgarden/svg-icons/src/12/check-lg-stroke.svg?raw';
import chevron from '@zendeskgarden/svg-icons/src/12/chevron-right-stroke.svg?raw';
import link from '@zendeskgarden/svg-icons/src/12/link-stroke.svg?raw';
import lock from '@zendeskgarden/svg-icons/src/12/lock-locked-stroke.svg?raw';
import pencil from '@zendeskgarden/svg-icons/src/12/pencil-stroke.svg?raw';
import thumbDown from '@zendeskgarden/svg-icons/src/12/thumbs-down-stroke.svg?raw';
import thumbUp from '@zendeskgarden/svg-icons/src/12/thumbs-up-stroke.svg?raw';
import cross from '@zendeskgarden/svg-icons/src/12/x-stroke.svg?raw';
import warning from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg?raw';
import checkCircle from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg?raw';
import clock from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg?raw';
import globe from '@zendeskgarden/svg-icons/src/16/globe-stroke.svg?raw';
import history from '@zendeskgarden/svg-icons/src/16/history-stroke.svg?raw';
import notice from '@zendeskgarden/svg-icons/src/16/info-stroke.svg?raw';
import plus from '@zendeskgarden/svg-icons/src/16/plus-circle-stroke.svg?raw';
import conversation from '@zendeskgarden/svg-icons/src/16/speech-bubble-conversation-stroke.svg?raw';

const large = { checkCircle, clock, conversation, globe, history, notice, plus, warning };
const small = { check, chevron, cross, link, lock, pencil, retweet, thumbDown, thumbUp };
export type IconName = keyof typeof large | keyof typeof small;

/** Garden's icons, always beside a text or inside a named button: hidden from screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const isSmall = name in small;
  const svg = { ...large, ...small }[name];
  return (
    <span
      aria-hidden="true"
      className={`icon ${isSmall ? 's12' : 's16'} ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the package's own files, fixed at build time
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
