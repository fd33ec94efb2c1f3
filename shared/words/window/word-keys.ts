import type { directions } from '#shared/domain/case-vocabulary.ts'

export type { Channel, RemedyKind } from '#shared/domain/case-vocabulary.ts'
export type Direction = (typeof directions)[number]

/** The questions that a case can be asked, and the screens they stand on; `shared/interview` says where their answers go. */
export type QuestionId =
  | 'orderNumber' | 'itemName' | 'itemQuantity' | 'itemPrice' | 'sellerName' | 'placedAt' | 'total' | 'fulfilment'
  | 'paymentMethod' | 'last4' | 'estimatedFrom' | 'estimatedTo' | 'markedDeliveredAt' | 'receivedAt' | 'carrierName' | 'trackingNumber'
  | 'safePlace' | 'neighboursChecked' | 'itemOpened' | 'packagingKept' | 'accessoriesComplete' | 'returnRequestedAt' | 'returnAuthorisedAt' | 'returnShippedAt'
  | 'returnSlip' | 'returnTracking' | 'returnArrivedAt' | 'refundedAmount' | 'billingDate' | 'chargedTwice' | 'billedAmount' | 'canSignIn'
  | 'authentication' | 'mailReceived' | 'recentChanges' | 'deviceModel' | 'systemVersion' | 'steps' | 'frequency' | 'triedFixes'
  | 'summary' | 'details' | 'eventWhen' | 'eventWhere' | 'eventWhat' | 'points' | 'remedyKind' | 'remedyAmount' | 'answerBy' | 'fallbackKind' | 'claimantName'
  | 'returnReason' | 'returnBy' | 'redeliveryWish' | 'statementLabel' | 'authorisation' | 'secondChargeAt' | 'secondChargeAmount' | 'statementFrom' | 'statementTo'
  | 'failureShown' | 'detailsAgree' | 'otherMeansChecked' | 'cancelState' | 'cancelRequestedAt' | 'cancelReason' | 'cancelShown'
  | 'subscriptionName' | 'subscriptionStartedAt' | 'subscriptionFee' | 'subscriptionPeriod' | 'subscriptionRenewedAt' | 'subscriptionRenewsAt' | 'subscriptionUsed'
  | 'subscriptionCancelledAt' | 'subscriptionEndsAt' | 'familyMembers' | 'screenMessage' | 'noticedAt' | 'registeredEmail' | 'registeredPhone' | 'unknownOrders'
  | 'triedRecovery' | 'appVersion' | 'deviceSince' | 'deviceExpected' | 'deviceActual'
  | 'recordingsUntil' | 'claimantPostalCode' | 'claimantAddress' | 'claimantPhone' | 'claimantEmail'
export type QuestionGroupId =
  | 'problem' | 'order' | 'delivery' | 'item' | 'return' | 'charge' | 'secondCharge' | 'statement' | 'cancellation' | 'subscription' | 'account' | 'device'
  | 'tried' | 'remedy' | 'claimant'
/** The lists that a case may hold any number of. */
export type ListId = 'items' | 'charges' | 'differences' | 'terms'
