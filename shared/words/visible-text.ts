// Control, direction-changing and line-separating characters; tab and line feed are handled by the caller.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** For messages: such characters are shown by their number, so that a hostile name cannot rearrange the sentence. */
export const escapedForMessage = (text: string): string =>
  text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).replace(/[\n\t]/g, ' ')

/** For paper: they are dropped. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unsafe, '')
