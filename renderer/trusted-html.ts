type TrustedTypes = { readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => unknown }

const trustedTypes: unknown = Reflect.get(globalThis, 'trustedTypes')
const hasPolicies = (value: unknown): value is TrustedTypes => typeof value === 'object' && value !== null && 'createPolicy' in value

/** react-aria empties its live region with `innerHTML = ''`; nothing but that empty text may pass. */
const onlyEmpty = (html: string): string => {
  if (html !== '') throw new TypeError('no markup from text')
  return html
}

if (hasPolicies(trustedTypes)) trustedTypes.createPolicy('default', { createHTML: onlyEmpty })
