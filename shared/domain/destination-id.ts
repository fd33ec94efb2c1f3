/** Where a pack may be sent; `shared/rules/destinations.ts` says what each place takes. */
export const destinationIds = ['none', 'print', 'court-upload', 'card-issuer', 'mail-attachment', 'web-form'] as const
export type DestinationId = (typeof destinationIds)[number]
