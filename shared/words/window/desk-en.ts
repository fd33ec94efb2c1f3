/** Words of the notes in the margin, of the contacts, of what is to be shown and of the dates. */
export const deskEn = {
  notes: { label: 'Worth a look', replace: 'Say it that way', remove: 'Take it out', correct: (text: string) => `Correct to “${text}”`, changed: (was: string, text: string) => `“${was}” became “${text}”.`, removed: (was: string) => `“${was}” was taken out.` },
  contacts: {
    title: 'Contacts', add: 'Record a contact', emptyTitle: 'No contact is on record yet.', emptyBody: 'When you have written to the seller or the carrier, note it here, also when you reached nobody.', list: (name: string) => `Contacts with ${name}`, unnamed: 'Contacts that do not say with whom', count: (n: number) => (n === 1 ? '1 contact' : `${n} contacts`),
    grace: (hours: number) => `${hours.toLocaleString('en-GB')} hours${hours < 72 ? '' : ` (${Math.floor(hours / 24)} days)`} since the first message`, over: (needed: number) => `The ${needed} hours to wait for an answer, a guide, have passed.`, running: (left: number) => `${left} hours are left of the time to wait for an answer, a guide.`, notSent: 'No message of yours is on record yet.', failed: 'reached nobody', minutes: (n: number) => `${n} min`, promised: (day: string) => `promised by ${day}`, overdue: (day: string) => `What was promised by ${day} is past. Write down what followed, or ask how it stands.`,
    failedField: 'Nobody was reached', duration: 'How long (minutes)', durationWrong: 'Write the minutes as a number.', spokeWith: 'agent', reference: 'reference', outcome: 'result'
  },
  readiness: {
    title: 'What you can show', intro: 'What a dispute of this kind turns on, beside the evidence you hold. It promises no outcome.', summary: (shown: number, of: number) => `evidence for ${shown} of ${of}`, none: 'none yet', told: 'you say so, but no evidence shows it', openEvidence: 'Add evidence',
    lamps: 'The three legs of a claim', lamp: { subject: 'Subject', deadline: 'Time', evidence: 'Evidence' }, state: { on: 'in place', partly: 'in part', off: 'missing' }
  },
  deadlines: {
    title: 'Dates', all: 'All dates', intro: 'The dates of every open case, the nearest first. All are guides: check the current official terms.', emptyTitle: 'No date is coming up.', emptyBody: 'Fill in when you ordered and whom you asked when, and the dates appear here.',
    state: { ahead: 'to come', open: 'now', over: 'past' }, today: 'today', inDays: (days: number) => (days === 1 ? 'in 1 day' : `in ${days} days`), agoDays: (days: number) => (days === 1 ? '1 day ago' : `${days} days ago`), from: (day: string) => `from ${day}`, until: (day: string) => `until ${day}`, unknown: 'cannot be reckoned', why: 'Arithmetic and source', source: 'Source', checkedOn: (day: string) => `looked at on ${day}`, list: 'List of dates',
    ownHint: 'If you found another number on an official page, write it here with your reason.', value: (unit: string) => `Number (${unit})`, reason: 'Reason', reasonHint: 'For example: the claim page said “within 60 days”', keep: 'Use it', takeBack: 'Go back to the book', change: 'Change the number', cancel: 'Cancel', valueWrong: 'Write a number above zero.', reasonMissing: 'Write the reason.', owned: (reason: string) => `A number of this case. Reason: ${reason}`,
    units: { hours: 'hours', days: 'days', months: 'months', yen: 'yen', characters: 'characters', lines: 'lines', copies: 'copies', words: 'words' }, calendar: 'Save as a calendar file', saved: (path: string) => `Saved: ${path}`, reminders: 'Remind me when a date is near', remindersHint: 'Once a day, and only while this app is open.'
  }
} as const
