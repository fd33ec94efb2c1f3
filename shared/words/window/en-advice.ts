import type { jaAdvice } from './ja-advice.ts'

export const enAdvice: typeof jaAdvice = {
  title: 'Plan', how: 'How to reach them', closed: 'This case is settled. A look at your settings will help next time.', waiting: 'Their time to answer still runs. No further message is needed until then.', mailToo: 'Where the contact page offers e-mail, you can use that as well.',
  reference: (number) => `Last reference number: ${number}. Name it first.`, fillIn: 'Fill in',
  conditions: 'Urgency, record, manner', conditionsHint: 'Judged from the case. Change it, and the advice changes too.', urgency: 'How urgent is it?', record: 'Should it stand in writing?', manner: 'How would you rather say it?', derived: 'As judged',
  retryAt: 'Try again at', times: 'Notes on times', timeHint: 'When it may be easier to get through', timeHintUsual: 'Around lunch and before dinner is said to be busy. Some advise mornings and the middle of the week, others the evening or night: they do not agree. Late at night there may be call-backs only.',
  timeHintHint: 'A guide only. Rewrite it as you find it.', hoursSeen: 'Opening hours that you looked up', hoursSeenHint: 'They differ by topic. Note the day on which you looked. None are built in here.',
  order: 'Whom to contact, in order', from: (when) => `from ${when}`, until: (when) => `until ${when}`, skip: 'Skip', unskip: 'Take up again', log: 'Note a contact', make: (title) => `Paper: ${title}`, lastContact: (when) => `Last contact: ${when}`, skipOf: (desk) => `Skip: ${desk}`, unskipOf: (desk) => `Take up again: ${desk}`,
  ladder: 'What next if no answer comes', used: 'Used', nextRung: 'Next',
  cards: 'Step cards', otherCard: 'Open another step card', progress: (done, of) => `${done} of ${of}`, ticked: (when) => `Done ${when}`, steps: (title) => `Steps: ${title}`, printCards: 'Print the step cards',
  troubles: 'When something does not work', care: 'Mind', keep: 'Keep in the timeline', kept: 'Kept in the timeline.', sign: 'What happens',
  help: 'Handbook', helpTitle: 'Handbook', search: 'Search the handbook', searchHint: 'For example refund, safe place, call', nothing: 'Nothing found. Try a shorter or another word.', found: (count) => `${count} found`, list: 'Topics of the handbook', close: 'Close', cardsGroup: 'Step cards', troublesGroup: 'When something does not work', faqGroup: 'Questions', ruleNote: 'Where the numbers come from', source: (text) => `Source: ${text}`, note: 'These are reminders of the steps. Names of screens and terms change. Numbers are a guide; the latest official terms come first.'
}
