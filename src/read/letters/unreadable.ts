/**
 * Inside brackets of a pattern: what a font gives where it does not tell a letter, controls, private use, the
 * unknown.
 */
export const UNREADABLE = '\\p{Cc}\\p{Co}\\ufffd';

const ANY = new RegExp(`[${UNREADABLE}]`, 'u');
const CONTROL_IN_WORD = /(?<=\p{L}\p{Cc}{0,9})\p{Cc}|\p{Cc}(?=\p{Cc}{0,9}\p{L})/gu;
const LOST_IN_WORD = /(?<=[\p{L}\p{Co}\ufffd])[\p{Co}\ufffd]|[\p{Co}\ufffd](?=[\p{L}\p{Co}\ufffd])/gu;

export const holdsUnreadable = (text: string): boolean => ANY.test(text);

/** Controls beside letters stand for letters that are lost: shown as U+FFFD, so that nobody takes the rest for a word. */
export const showLost = (text: string): string => text.replace(CONTROL_IN_WORD, '\ufffd');

/** Signs inside words that stand for letters nobody knows; a sign by itself is an ornament. */
export const countLost = (text: string): number => text.match(LOST_IN_WORD)?.length ?? 0;
