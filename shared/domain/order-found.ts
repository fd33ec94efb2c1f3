/** An order as a file states it; what the file does not say is absent. Dates are days, or moments with their offset. */
export type OrderFound = {
  readonly number: string
  readonly placedAt?: string
  readonly currency?: string
  readonly total?: number
  readonly shippingFee?: number
  readonly dispatchedAt?: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly website?: string
  readonly status?: string
  readonly items: readonly ItemFound[]
}
export type ItemFound = { readonly name?: string; readonly asin?: string; readonly quantity?: number; readonly unitPrice?: number }
