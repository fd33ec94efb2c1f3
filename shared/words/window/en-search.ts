/** Words of the search over all cases. */
export const enSearch = {
  label: 'Search all cases', placeholder: 'Search', clear: 'Clear', results: 'What was found',
  hint: 'Looks through the story of each case, its timeline, the titles and numbers of the evidence, and the text in it. For example: refund, the name of an agent, an order number.',
  count: (total: number) => (total === 1 ? '1 thing found.' : `${total.toLocaleString('en-GB')} things found.`), nothing: (query: string) => `Nothing was found for “${query}”. Try a shorter word, or another spelling.`,
  waiting: (left: number) => `The text of the evidence is still being read (${left.toLocaleString('en-GB')} to go), so more may turn up.`,
  latestCases: (shown: number, cases: number) => `Of ${cases.toLocaleString('en-GB')} cases the ${shown === 1 ? 'one' : shown} that changed last ${shown === 1 ? 'is' : 'are'} shown; another word narrows it down.`,
  shown: (shown: number, total: number) => `${shown} of ${total.toLocaleString('en-GB')}`,
  inCase: 'In the story of the case', sent: 'Sent papers', entry: (when: string) => `Timeline: ${when}`, exhibit: (label: string) => `Evidence: ${label}`, text: (label: string) => `Text in the evidence: ${label}`
} as const
