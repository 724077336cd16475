/**
 * A message as one line that a terminal can print. Values of a file may have line ends in them, and signs that steer a
 * terminal.
 */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}][\p{Cc}\p{Zl}\p{Zp} ]*/gu, ' ');
}
