/** Words about the dates that a file offers. */
export const datesEn = {
  dateReview: {
    open: (count: number) => `${count} exhibits have no date, but a date was found for them.`, look: 'Review them together', title: 'Review the dates found', list: 'List of dates found',
    hint: 'Every ticked exhibit gets the date that is shown. Dates that are uncertain, and dates on which sources disagree, are not ticked at first. You can change any date later.',
    chosen: (count: number, of: number) => `${count} of ${of} ticked`, all: 'Tick all', nothing: 'Untick all', take: (count: number) => (count === 1 ? 'Add a date to 1 exhibit' : `Add dates to ${count} exhibits`), takeNone: 'Add dates', leave: 'Cancel',
    taken: (count: number) => (count === 1 ? '1 exhibit now has a date.' : `${count} exhibits now have a date.`), choice: (label: string, role: string) => `Date of ${label} (${role})`, skip: 'Leave this date out', against: (source: string, when: string) => `Differs: ${when}, ${source}`
  },
  dates: {
    best: 'Proposed', others: (count: number) => `Other dates found (${count})`, agrees: (sources: string) => `the same: ${sources}`,
    why: { user: 'Your own', metadata: 'Written by the device when it was taken or made', 'mail-header': 'Set in the mail when it was sent', content: 'Stands in its words', 'file-name': 'Stands in the name of the file', 'file-system': 'When this copy was saved; copying changes it' }
  }
} as const
