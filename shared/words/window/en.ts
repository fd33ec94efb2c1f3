import { enAdvice } from './en-advice.ts'
import { enSuggestions } from './en-suggestions.ts'
import { enSearch } from './en-search.ts'
import { enRedaction } from './en-redaction.ts'
import type { ja } from './ja.ts'
import type { Channel, Direction, QuestionGroupId, QuestionId, RemedyKind } from './word-keys.ts'
import { listEn } from './list-en.ts'
import { deskEn } from './desk-en.ts'
import { alikeEn } from './alike-en.ts'
import { datesEn } from './dates-en.ts'
import { intakeEn } from './intake-en.ts'
import { recognitionWords } from './recognition-words.ts'

type Question = { readonly label: string; readonly hint: string }

const questions: Readonly<Record<QuestionId, Question>> = {
  orderNumber: { label: 'Order number', hint: 'You find it under “Order details”, for example 250-1234567-1234567.' },
  itemName: { label: 'Which item is it?', hint: 'The name as it stands on the order page is fine.' },
  itemQuantity: { label: 'Quantity', hint: '' },
  itemPrice: { label: 'Unit price', hint: '' },
  sellerName: { label: 'Who sold it?', hint: 'The name after “Sold by” in the order details.' },
  placedAt: { label: 'When did you order?', hint: 'Add the time only if you know it.' },
  total: { label: 'Total paid', hint: 'Including shipping.' },
  fulfilment: { label: 'Who shipped it?', hint: '' },
  paymentMethod: { label: 'Payment method', hint: '' },
  last4: { label: 'Last four digits of the card', hint: 'Only the last four, never the whole number.' },
  estimatedFrom: { label: 'First estimated delivery day', hint: '' },
  estimatedTo: { label: 'Last estimated delivery day', hint: '' },
  markedDeliveredAt: { label: 'When was it shown as delivered?', hint: 'Leave empty if it never was.' },
  receivedAt: { label: 'When did you receive it?', hint: '' },
  carrierName: { label: 'Carrier', hint: '' },
  trackingNumber: { label: 'Tracking number', hint: '' },
  safePlace: { label: 'Had you chosen delivery to a safe place?', hint: '' },
  neighboursChecked: { label: 'Did you check with family, neighbours and the parcel locker?', hint: '' },
  itemOpened: { label: 'Did you open the item?', hint: '' },
  packagingKept: { label: 'Do you still have the box and packing?', hint: '' },
  accessoriesComplete: { label: 'Are all accessories there?', hint: '' },
  returnRequestedAt: { label: 'Return requested on', hint: '' },
  returnAuthorisedAt: { label: 'Return authorised on', hint: '' },
  returnShippedAt: { label: 'Return shipped on', hint: '' },
  returnSlip: { label: 'Number on the return slip', hint: '' },
  returnTracking: { label: 'Tracking number of the return', hint: '' },
  returnArrivedAt: { label: 'Return arrived on', hint: '' },
  refundedAmount: { label: 'Refunded so far', hint: 'Leave empty if nothing was refunded.' },
  returnReason: { label: 'Reason for the return', hint: 'For example defective, not as described, wrong size.' },
  returnBy: { label: 'By when must you send it back?', hint: 'The day shown on the return page.' },
  redeliveryWish: { label: 'When should it be delivered again?', hint: 'For example the morning of 12 October.' },
  recordingsUntil: { label: 'Until when are camera recordings kept?', hint: 'Fill this in once their keeper has told you. It joins the list of dates.' },
  billingDate: { label: 'Date of the charge', hint: 'The date on your statement.' },
  statementLabel: { label: 'What the statement calls it', hint: 'For example AMAZON CO JP.' },
  chargedTwice: { label: 'Were you charged twice for the same thing?', hint: '' },
  secondChargeAt: { label: 'Date of the second charge', hint: '' },
  secondChargeAmount: { label: 'Amount of the second charge', hint: '' },
  billedAmount: { label: 'Amount charged', hint: '' },
  authorisation: { label: 'How is the payment shown?', hint: 'For example approved, pending, failed.' },
  statementFrom: { label: 'First day of the statements you checked', hint: '' },
  statementTo: { label: 'Last day of the statements you checked', hint: '' },
  failureShown: { label: 'Was a failed payment shown?', hint: '' },
  detailsAgree: { label: 'Are the billing name and address those that your card issuer has?', hint: '' },
  otherMeansChecked: { label: 'Did you also check other cards, gift cards and points?', hint: '' },
  cancelState: { label: 'Which stage is the order at?', hint: 'Choose what your order history shows.' },
  cancelRequestedAt: { label: 'When did you ask to cancel?', hint: 'Leave empty if you have not yet.' },
  cancelReason: { label: 'Why do you want to cancel?', hint: 'You may leave this empty.' },
  cancelShown: { label: 'What did the screen say?', hint: 'For example: This order could not be cancelled.' },
  subscriptionName: { label: 'Name of the subscription', hint: 'For example Amazon Prime.' },
  subscriptionStartedAt: { label: 'Since when have you had it?', hint: '' },
  subscriptionFee: { label: 'Fee each time', hint: '' },
  subscriptionPeriod: { label: 'How often is it charged?', hint: '' },
  subscriptionRenewedAt: { label: 'Last renewal', hint: 'The day the fee was last charged.' },
  subscriptionRenewsAt: { label: 'Next renewal', hint: 'It stands on the membership page.' },
  subscriptionUsed: { label: 'Have you used its benefits since the last renewal?', hint: '' },
  subscriptionCancelledAt: { label: 'When did you ask to end it?', hint: 'Leave empty if you have not yet.' },
  subscriptionEndsAt: { label: 'Day shown as the end', hint: '' },
  familyMembers: { label: 'How many family members share it?', hint: '' },
  canSignIn: { label: 'Can you sign in now?', hint: '' },
  screenMessage: { label: 'What does the screen say?', hint: 'Copy it as it stands.' },
  noticedAt: { label: 'When did you notice?', hint: '' },
  authentication: { label: 'How do you prove who you are?', hint: 'For example a code by text message, or an authenticator app.' },
  registeredEmail: { label: 'Registered e-mail address', hint: 'Papers show it in part only.' },
  registeredPhone: { label: 'Registered phone number', hint: 'Papers show its last four digits only.' },
  mailReceived: { label: 'Do notices reach your registered address?', hint: '' },
  recentChanges: { label: 'What changed recently?', hint: 'Address, payment method, device and so on.' },
  unknownOrders: { label: 'Orders or changes that are not yours', hint: 'One a line, with number, date and amount.' },
  triedRecovery: { label: 'What have you tried to get back in?', hint: 'One a line, for example a password reset.' },
  deviceModel: { label: 'Model', hint: '' },
  systemVersion: { label: 'Version of the system', hint: '' },
  appVersion: { label: 'Version of the app', hint: '' },
  deviceSince: { label: 'Since when does it happen?', hint: '' },
  steps: { label: 'What do you do when it happens?', hint: 'Write the steps in order, one a line.' },
  deviceExpected: { label: 'What should happen?', hint: '' },
  deviceActual: { label: 'What happens instead?', hint: 'If words are shown, copy them as they stand.' },
  frequency: { label: 'How often does it happen?', hint: 'For example every time, or one time in three.' },
  triedFixes: { label: 'What have you tried?', hint: 'One a line, for example restarting or reinstalling.' },
  summary: { label: 'When, at which screen or stage, and what happened?', hint: 'One sentence is enough. Example: The parcel was shown as delivered on 3 October, but I did not receive it.' },
  details: { label: 'A little more detail', hint: 'What you saw and did, in order. No opinions are needed.' },
  eventWhen: { label: 'The first sentence of messages and calls: when', hint: 'As exactly as you know. One sentence is made of the three fields; where they are empty, the first field above is used.' },
  eventWhere: { label: 'At which screen or stage', hint: 'With its preposition, for example: on the tracking page' },
  eventWhat: { label: 'What happened', hint: 'For example: the parcel was shown as delivered, but I have not received it' },
  points: { label: 'What did you check yourself?', hint: 'One point a line.' },
  remedyKind: { label: 'What do you ask for?', hint: '' },
  remedyAmount: { label: 'Amount asked for', hint: '' },
  answerBy: { label: 'By when do you want an answer?', hint: 'It stands in the papers as the date to answer by.' },
  fallbackKind: { label: 'If that is not possible', hint: 'Never shown in the papers for the other side.' },
  claimantName: { label: 'Your name', hint: '' },
  claimantPostalCode: { label: 'Postal code', hint: '' },
  claimantAddress: { label: 'Address', hint: '' },
  claimantPhone: { label: 'Phone number', hint: '' },
  claimantEmail: { label: 'E-mail address', hint: '' }
}

const groups: Readonly<Record<QuestionGroupId, Question>> = {
  order: { label: 'The order', hint: 'Open your order history and copy what you see.' },
  delivery: { label: 'The delivery', hint: 'Copy the times from the tracking page.' },
  item: { label: 'The item you received', hint: '' },
  return: { label: 'The return', hint: 'As far as you have come.' },
  charge: { label: 'The charge', hint: 'Open the statement of your card or account and copy what it shows.' },
  secondCharge: { label: 'The second charge', hint: 'For when the same thing was charged twice.' },
  statement: { label: 'What you checked on the statement', hint: '' },
  cancellation: { label: 'The cancellation', hint: '' },
  subscription: { label: 'The subscription', hint: 'Copy the dates as the membership page shows them.' },
  account: { label: 'The account', hint: '' },
  device: { label: 'The device', hint: '' },
  problem: { label: 'What happened', hint: '' },
  tried: { label: 'What you have checked', hint: 'You will note contacts with the other side later, under Timeline.' },
  remedy: { label: 'What you ask for', hint: '' },
  claimant: { label: 'About you', hint: 'Printed as the sender of the papers.' }
}

const remedies: Readonly<Record<RemedyKind, string>> = {
  refund: 'A full refund', 'partial-refund': 'A partial refund', replacement: 'A replacement', redelivery: 'To send it again', repair: 'A repair', parts: 'The missing parts',
  cancellation: 'To cancel the order or contract', explanation: 'An explanation', reinstatement: 'To restore my access', other: 'Something else'
}

const contactChannels: Readonly<Record<Channel, string>> = {
  phone: 'Phone', chat: 'Chat', email: 'E-mail', message: 'Marketplace message', form: 'Contact form', app: 'App', post: 'Post', 'in-person': 'In person', other: 'Other'
}
const directions: Readonly<Record<Direction, string>> = { out: 'From you', in: 'From them' }

type Widened<Part> = Part extends string ? string : Part extends (...facts: infer Facts) => string ? (...facts: Facts) => string : { readonly [Key in keyof Part]: Widened<Part[Key]> }

export const en: Widened<typeof ja> = {
  sentences: (first, second) => [first, second].map((text) => (/[.?]$/u.test(text) ? text : `${text}.`)).join(' '),
  pair: (name, value) => `${name}: ${value}`,
  app: { name: 'Tsuzuri', again: 'Open the screen again', listed: (names) => names.join(', '), busy: 'Loading', menu: 'List and settings', language: 'Display language', followSystem: 'Follow the system', japanese: '日本語', english: 'English', version: 'Version', storeFolder: 'Data folder', main: 'Case', skip: 'Skip to the case' },
  cases: {
    title: 'Cases', make: 'New case', import: 'Import', importFolder: 'Import from a folder', importArchive: 'Import from a .tsuzuri file', sample: 'Open the sample case', list: 'List of cases',
    emptyTitle: 'There are no cases yet.', emptyBody: 'Choose what went wrong and answer a few questions; the papers follow. You can also start from a sample.',
    pickTitle: 'Choose a case', pickBody: 'Choose one from the list on the left to see its story, evidence and papers here.',
    urgent: 'Urgent', due: (day) => `Answer due ${day}`, overdue: (day) => `Answer was due ${day}`, counts: (exhibits, entries) => `${exhibits} ${exhibits === 1 ? 'exhibit' : 'exhibits'}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`
  },
  fresh: {
    title: 'What went wrong?', hint: 'Choose the nearest. You can change it later.', disputes: 'Kind of dispute', begin: 'Start with this', cancel: 'Cancel', caseTitle: 'Name of the case', caseTitleHint: 'You may leave it empty; it is then named after its kind.',
    step: (n, of) => `Question ${n} of ${of}`, next: 'Next', back: 'Back', skip: 'Answer later', finish: 'Open the case', summaryTitle: 'What you wrote is saved', gapsHint: 'These questions are still open. Answer them now or later.', noGaps: 'Every question is answered. Next, add your evidence.', progress: 'Progress of the questions'
  },
  disputeHints: {
    'not-received': 'Shown as delivered, or tracking has stopped', 'not-as-described': 'Different from its description', defective: 'Does not work, or soon broke', 'wrong-item': 'Something else arrived', 'missing-parts': 'Parts or accessories are missing', 'damaged-in-transit': 'The box or item arrived broken',
    'refund-missing': 'Returned, but not refunded', 'return-refused': 'The return was refused', 'double-charge': 'The same charge twice', 'billing-error': 'A wrong amount or item', 'account-locked': 'You cannot get in', 'unauthorised-access': 'Use that was not yours',
    cancellation: 'Cannot cancel, or was cancelled', subscription: 'Ended, but still running', 'device-fault': 'A device or app misbehaves', other: 'None of these'
  },
  places: { label: 'Places of the case', story: 'Story', evidence: 'Evidence', timeline: 'Timeline', contacts: 'Contacts', advice: 'Plan', documents: 'Documents', paper: 'Paper' },
  case: { saved: 'Saved', saving: 'Saving', notSaved: 'Not saved', retry: 'Save again', undo: 'Undo', close: 'Close', export: 'Export', exportFolder: 'Export to a folder', exportArchive: 'Export to a .tsuzuri file', exported: (path) => `Exported: ${path}`, show: 'Show in folder', remove: 'Delete the case', removeAsk: 'This deletes the case and its copies of the evidence. Your own files stay.', removeYes: 'Delete', removeNo: 'Keep', dropHere: 'Drop here to add as evidence', more: 'Case actions', title: 'Name of the case', hidePaper: 'Hide paper', showPaper: 'Show paper', hideCases: 'Hide list', showCases: 'Show list', nextStep: 'Next step', open: 'Open', stillThere: 'What you typed is still on this screen.' },
  next: {
    'summarise': 'Start by writing what happened in one sentence.', 'name-order': 'Add the order number and item, so that the other side knows which sale it is.', 'name-seller': 'Name the shop that sold it, so that the papers have an addressee.', 'add-evidence': 'Add one piece of evidence. A screenshot of the order or tracking page is enough.', 'date-evidence': (count) => `${count} ${count === 1 ? 'exhibit has' : 'exhibits have'} no date. Check when each was made.`, 'write-entry': 'Write what happened, with its date. The order takes care of itself.', 'write-contact': 'Note how you contacted the seller: when, and in which way.', 'choose-remedy': 'Choose what you ask for, so that the papers come to the point.', 'set-answer-by': 'Set a date to answer by; it then stands in the papers.', 'name-yourself': 'Add your name as the sender, and the papers can be made.', 'answer-overdue': (day) => `The date to answer by (${day}) has passed. If no answer came, the next papers can be made.`, 'make-papers': 'Everything needed is there. You can make the papers.'
  },
  story: { answered: (count: number, of: number) => `${count} of ${of} answered`, title: 'Story', intro: 'Begin with what you know. It is saved as you write.', yes: 'Yes', no: 'No', unknown: 'Not sure', dispute: 'Kind of dispute', notChosen: 'Not chosen', yen: 'yen' },
  evidence: {
    title: 'Evidence', video: 'Video', add: 'Choose files', hint: 'Drop files anywhere on this screen, or paste pictures and text.', emptyTitle: 'There is no evidence yet.', emptyBody: 'Drop screenshots of the order, the tracking page and your messages here. Your own files stay untouched.', list: 'List of evidence', adding: 'Taking in', added: (count) => `${count} added.`, already: (names) => `Already there: ${names}`, noDate: 'No date', details: 'Details of the exhibit', label: 'Exhibit', titleField: 'Title', proves: 'What does it show?', provesHint: 'Printed in the exhibit index. Example: That it was shown as delivered on 3 October', author: 'Made by', note: 'Private note', happened: 'When what it shows happened', written: 'When it was written', captured: 'When it was captured or saved', source: (words) => `Source: ${words}`, proposals: 'Dates found', accept: 'Use this date', earlier: 'Move earlier', later: 'Move later', remove: 'Take out', removed: (title) => `“${title}” was taken out.`, noPicture: 'No picture', pastedText: 'pasted-text.txt', pastedImage: 'pasted-picture', file: 'File', notChosen: 'Choose an exhibit from the list.', position: (label, n) => `${label} is now number ${n}.`, citedBy: 'Entries that use it', citedByNone: 'No entry uses it yet. You can tie it under Timeline.', proposed: { happened: 'Happened', written: 'Written', captured: 'Captured' }, certain: { certain: 'certain', likely: 'likely', weak: 'uncertain' }
  },
  warnings: { 'too-large': 'It is too large to be shown on paper.', 'too-tangled': 'The file is nested too deep or has too many parts or header lines to be shown on paper.', 'mail-cut': 'The mail has no end mark and seems to be cut short: attachments may be missing. Save it again.', 'several-mails': 'The file holds several mails; the first alone was read. Save the others one by one and add them.', 'date-future': 'A date on record in it lies after the day on which it was taken in: the clock of the device may have been wrong. Find out by other means when it is from.', 'date-reset': 'A date on record in it is one that a device shows whose clock was never set, such as 1 January 2000. Find out by other means when it is from.', 'date-impossible': 'A date on record in it is one that no calendar or clock has, or of a year that cannot be. It was left out.', 'attachments-left': 'It has too many or too large attachments; some are only listed.', signed: 'It carries a digital signature. Whether that is valid was not looked into; it is kept with the original, not with the pages of the papers.', 'entries-not-drawn': 'Some of its form fields or notes may be missing or look different on paper.', mislabelled: 'Its name says another kind than it is; it is handled as what it is.', damaged: 'Part of the file is damaged.', encrypted: 'It is protected by a password.', 'too-many-pixels': 'The picture is too large; the papers carry a cover page only.', 'too-many-pages': 'It has too many pages; the papers carry a cover page only.', 'not-shown': 'This kind cannot be shown on paper; it is carried as an attachment.', 'headers-missing': 'The mail lacks its sender or date.', 'outlook-mail': 'It is a mail in Outlook’s .msg format that cannot be read; the papers carry a cover page only. To show its content, add the same mail saved as .eml, .mht or PDF.', 'date-differs': 'The date that its sender wrote and the record of the server that received it are more than a day apart.', 'text-damaged': 'Its text is damaged or cut short in places; what could not be read is shown as 〓 on paper.', 'truncated-text': 'The text is long and shown in part.', 'one-frame': 'Only one frame of a video is shown.', 'no-still': 'It is a video. The papers carry a cover page only.', 'not-decodable': 'The video is in a format that cannot be opened here (H.265, for example). The papers carry a cover page only. To show a scene of it, add a screenshot as well.', 'still-failed': 'No frame of the video could be taken; the papers carry a cover page only.', animated: 'Only the first picture of an animation is shown.', 'too-slow': 'Reading took too long and was stopped.', 'owner-protected': 'It is protected against changes or printing; its pages are shown as they are.', 'opened-by-password': 'It was opened by the password that was given.', 'password-wrong': 'The password that was given does not open it.', 'characters-missing': 'Some characters are in none of the fonts.' },
  timeline: {
    title: 'Timeline', add: 'Add an entry', emptyTitle: 'There are no entries yet.', emptyBody: 'Ordered, not arrived, contacted: write one fact at a time, and they fall into order by date.', list: 'Entries in order', edit: 'Edit', remove: 'Remove', removed: 'The entry was removed.', exhibitLine: (label) => `${label} (date of the exhibit)`, clash: (name) => `Dates are out of order: ${name}`, gap: (days) => `Nothing noted for ${days} days`, formNew: 'New entry', formEdit: 'Edit the entry', statement: 'What happened?', statementHint: 'One fact in one entry.', kind: 'Kind', when: 'When was it?', whenForm: 'How exact', forms: { exact: 'Date and time', day: 'Date', month: 'Year and month', range: 'Period', around: 'About', before: 'Before', after: 'After', unknown: 'Unknown' }, from: 'From', to: 'To', date: 'Date', time: 'Time', year: 'Year', month: 'Month', with: 'With', channel: 'Channel', direction: 'Direction', spokeWith: 'Who you spoke with', reference: 'Reference number', outcome: 'Outcome', outcomeHint: 'For example no reply, or a promise to look into it', promisedBy: 'Promised by', cites: 'Evidence for it', noExhibits: 'Add exhibits under Evidence first, then tie them here.', done: 'Keep entry', cancel: 'Cancel', dateMissing: 'Enter a date.', rangeReversed: 'The end lies before the start.', statementMissing: 'Write what happened.', up: 'Move up', down: 'Move down', tie: 'Order within the same time', saved: 'The entry is kept.', calendar: 'Open calendar', previousMonth: 'Previous month', nextMonth: 'Next month', clear: 'Clear'
  },
  documents: {
    title: 'Documents', pack: 'Kind of papers', language: 'Language of the papers', paper: 'Paper size', a4: 'A4', letter: 'Letter', build: 'Make', rebuild: 'Make again', building: 'Making the papers', cancel: 'Stop', missing: 'Still missing', missingHint: 'Fill these in for papers without gaps.', force: 'Make with gaps', ready: 'Everything needed is there.', blank: 'Make a blank form', done: (pages) => `The papers are ready: ${pages} ${pages === 1 ? 'page' : 'pages'}.`, findings: 'Worth a look', go: 'Fill in', stale: 'The case has changed. Make the papers again to include it.', cancelled: 'Stopped.',
    find: 'Find a paper', notFound: 'No paper fits. Try a shorter word.', others: 'Papers for other disputes', advised: 'Next', limits: 'What it is not',
    making: 'How they are made', destination: 'Where they go', reckoning: 'Reckoning the size', volume: (number, of) => `Volume ${number} of ${of}`,
    labelsTitle: 'Names of the exhibits', labelsUsual: 'As the kind of papers has it', labels: { shiryo: '資料1', letters: 'Exhibit A', kou: '甲第1号証' },
    originalsTitle: 'Originals attached', originals: { auto: 'Only those that tell nothing personal', all: 'All (but those with redactions)', none: 'None' }, originalsAllHint: 'Positions in photographs and owners’ names go to the other side as they are.',
    reopenable: 'The case can be opened again from this PDF', reopenableHint: 'The PDF then holds the case itself: your fallback, private notes and contact data. Keep it for yourself or for someone who advises you; do not give it to the seller, the marketplace, the card issuer or any other party.',
    protectedTitle: 'Exhibits closed by a password', passwordOf: (name) => `Password of “${name}”`, passwordHint: 'Used while this window is open; never kept.', openProtected: 'Open and make again'
  },
  advice: enAdvice,
  suggestions: enSuggestions,
  search: enSearch,
  redaction: enRedaction,
  paper: { volumes: 'Volumes', saveAll: 'Save all PDFs', more: 'More for the paper', title: 'Paper', save: 'Save PDF', saveText: 'Save text', copy: 'Copy text', print: 'Print', saved: (path) => `Saved: ${path}`, copied: 'The text is copied.', printed: 'The print dialog was opened.', emptyTitle: 'The paper appears here.', emptyBody: 'Choose a kind under Documents and press Make.', page: (n, of) => `Page ${n} of ${of}`, loading: 'Opening the paper', broken: 'The paper cannot be shown. Save it and open it in your PDF reader.', wider: 'Zoom in', narrower: 'Zoom out', zoom: (percent) => `${percent}%` },
  sent: {
    title: 'Papers that were sent', did: 'Record that it was sent', intro: 'Keeps this paper exactly as it is and adds it to the timeline. It cannot change afterwards.', sentAt: 'Sent at', answerBy: 'Answer by', reference: 'Tracking or reference number', keep: 'Record', cancel: 'Cancel', kept: 'The paper is kept as it was sent, and the timeline says so.', dateMissing: 'Enter when it was sent.',
    line: (day: string, to: string) => (to === '' ? `Sent on ${day}` : `Sent to ${to} on ${day}`), awaited: (day: string) => `An answer is due by ${day}`, overdue: (day: string) => `The answer was due by ${day}`, answered: 'Answered', noTerm: 'No date to answer by',
    show: 'Look at the copy', answer: 'An answer came', asExhibit: 'Add to the evidence', remove: 'Take off the record', removed: (title: string) => `The record that “${title}” was sent is taken off.`, proof: (digest: string) => `SHA-256 begins ${digest}`, actions: 'What to do with it', copy: 'This is the copy as it was sent.', closed: (day: string) => `This case was closed on ${day}.`
  },
  templates: {
    title: 'Change the wording', verbs: 'Wording', edit: 'Change the wording', copy: 'Make a copy and change its wording', give: 'Write the templates to a file', take: 'Take in a file of templates', remove: 'Remove these templates', removeAsk: (title: string) => `“${title}” will be removed. Papers that were made and copies that were kept stay.`, taken: 'The templates were taken in.',
    back: 'Back', which: 'Document', settings: 'Settings (pack.json)', file: (name: string, language: 'ja' | 'en') => `${name} (${language === 'ja' ? 'Japanese' : 'English'})`, kept: 'Saved', trying: 'Trying', 'not-kept': 'Not saved',
    intro: 'As you write, the paper of this case is made anew. Only what makes a paper is saved.', help: 'What stands in {{ }} comes from the case. docs/templates.md tells how templates are written. Those that come from someone else are read as text and never run as a program.'
  },
  closing: { close: 'Close the case', reopen: 'Reopen the case', ask: 'It stays in the list as closed. You can reopen it at any time.', 'refund-open': 'No refund is on record yet.', 'answer-open': 'An answer to a paper is still awaited.', yes: 'Close it', no: 'Keep it open' },
  statuses: { drafting: 'Being prepared', sent: 'Sent', waiting: 'Awaiting an answer', 'answer-overdue': 'Answer overdue', escalated: 'Taken further', closed: 'Closed' },
  choice: { choose: 'Choose', none: 'None' },
  problem: { date: 'This is no date. Check year, month and day.', number: 'Write a number.', last4: 'Write four digits.' },
  questions, groups, remedies, contactChannels, directions, ...deskEn, ...alikeEn, ...datesEn, ...intakeEn, ...listEn, recognition: recognitionWords.en
}
