/** Words about the dates that a file offers. */
export const datesEn = {
  dates: {
    best: 'Proposed', others: (count: number) => `Other dates found (${count})`, agrees: (sources: string) => `the same: ${sources}`,
    why: { user: 'Your own', metadata: 'Written by the device when it was taken or made', 'mail-header': 'Set in the mail when it was sent', content: 'Stands in its words', 'file-name': 'Stands in the name of the file', 'file-system': 'When this copy was saved; copying changes it' }
  }
} as const
