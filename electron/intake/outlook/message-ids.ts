/** The numbers of what a message is made of. Source: MS-OXPROPS, by their canonical names. */
export const id = {
  subject: 0x0037, submitted: 0x0039, deliveredAt: 0x0e06, created: 0x3007, flags: 0x0e07, headers: 0x007d, messageId: 0x1035, codePage: 0x3ffd, internetPage: 0x3fde,
  body: 0x1000, packedRtf: 0x1009, html: 0x1013,
  senderName: 0x0c1a, senderAddress: 0x0c1f, senderSmtp: 0x5d01, sentForName: 0x0042, sentForAddress: 0x0065, sentForSmtp: 0x5d02, displayTo: 0x0e04, displayCc: 0x0e03,
  name: 0x3001, address: 0x3003, smtp: 0x39fe, recipientType: 0x0c15, longFile: 0x3707, file: 0x3704, content: 0x3701, method: 0x3705, mime: 0x370e, contentId: 0x3712
} as const

/** What stands before the entries of its table of properties: of a message, of one within another, of a recipient or an attachment. Source: MS-OXMSG, 2.4.1. */
export const headBytes = { message: 32, within: 24, part: 8 } as const
