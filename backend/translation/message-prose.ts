/** Signs that prose has few of. */
const CODE_SIGN = /[{}[\];=<>|\\_$`^]/gu;
const CODE_SHARE = 0.1;
const LOG_LINE =
  /^\s*(?:at [\w$.<>]+ ?\(.*:\d+|File ".+", line \d+|Traceback \(|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\S*(?:Exception|Error): |\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\b)/u;
const CODE_LINE =
  /^\s*(?:(?:const|let|var|function|import|export|return|public|private|static|def|class|for|if|while)\b.*[;({=]\s*$|SELECT .+ FROM |(?:GET|POST|PUT|DELETE) \/|(?:npm|pip|curl|git|sudo|docker) \S+|\/\/|<\/?\w+[^>]*>\s*$)/u;
const QUOTED = /^[ \t]{0,4}>/u;

/** What a person says in a message: without lines of code and logs, and without quoted lines. */
export function proseOf(text: string): string {
  const lines = text.split('\n').filter((line) => !isCode(line));
  const own = lines.filter((line) => !QUOTED.test(line));
  return (own.some((line) => /\p{L}/u.test(line)) ? own : lines).join('\n');
}

function isCode(line: string): boolean {
  if (LOG_LINE.test(line) || CODE_LINE.test(line)) return true;
  const signs = line.match(CODE_SIGN)?.length ?? 0;
  return signs >= 3 && signs > line.length * CODE_SHARE;
}
