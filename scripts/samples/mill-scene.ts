import { circle, rectangle, stroke, svgPage } from './canvas.ts'

const widthPx = 1600
const heightPx = 1200

const definitions = `
<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#e6e2da"/><stop offset="1" stop-color="#bdb7ac"/></linearGradient>
<linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#96704c"/><stop offset="1" stop-color="#b58a60"/></linearGradient>
<linearGradient id="body" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#2b2d31"/><stop offset="0.2" stop-color="#6d7178"/><stop offset="0.34" stop-color="#45484e"/><stop offset="0.8" stop-color="#1d1f22"/><stop offset="1" stop-color="#34363b"/></linearGradient>
<linearGradient id="glass" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#cfd6d8" stop-opacity="0.85"/><stop offset="0.24" stop-color="#ffffff" stop-opacity="0.9"/><stop offset="0.4" stop-color="#aeb7ba" stop-opacity="0.6"/><stop offset="1" stop-color="#868f92" stop-opacity="0.8"/></linearGradient>
<radialGradient id="light" cx="0.25" cy="0.1" r="1"><stop offset="0" stop-color="#fff6e0" stop-opacity="0.4"/><stop offset="0.6" stop-color="#fff6e0" stop-opacity="0"/><stop offset="1" stop-color="#0b0a12" stop-opacity="0.32"/></radialGradient>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="22"/></filter>
<filter id="far" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="12"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.004 0.06" numOctaves="4" seed="9"/><feColorMatrix values="0 0 0 0 0.22  0 0 0 0 0.13  0 0 0 0 0.06  0.9 0 0 0 -0.3"/></filter>`

const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

const beans: readonly (readonly [number, number, number])[] = [[1120, 950, 20], [1180, 975, -35], [1085, 1000, 70], [1240, 940, 10], [1150, 1032, -10], [1218, 1010, 48], [1300, 990, -60], [1060, 946, 30], [1270, 1046, 15]]

const bean = ([x, y, turn]: readonly [number, number, number]): string =>
  ellipse(x + 5, y + 9, 26, 15, '#000', 'opacity="0.35" filter="url(#far)"') +
  `<g transform="translate(${x} ${y}) rotate(${turn})">${ellipse(0, 0, 25, 16, '#4b2c1b')}${ellipse(-4, -5, 15, 7, '#6d452d')}${stroke('M -22 1 C -8 -7 8 8 22 0', '#2a160c', 3)}</g>`

function millItself(): string {
  return [
    ellipse(880, 1010, 330, 56, '#000', 'opacity="0.5" filter="url(#soft)"'),
    stroke('M 612 930 C 470 960 420 1040 250 1020 C 120 1004 60 1060 -20 1050', '#00000055', 24), stroke('M 612 922 C 470 950 420 1030 250 1010 C 120 994 60 1050 -20 1040', '#26282b', 17),
    '<path d="M 590 560 C 660 586 940 586 1010 560 L 996 980 C 996 1018 604 1018 604 980 Z" fill="url(#body)"/>',
    '<path d="M 612 270 C 612 214 988 214 988 270 L 1010 560 H 590 Z" fill="url(#glass)"/>',
    '<path d="M 606 400 C 690 366 900 428 995 392 L 1010 560 C 940 586 660 586 590 560 Z" fill="#40271a" opacity="0.92"/>',
    ...[640, 700, 762, 822, 884, 944].map((x, index) => ellipse(x, 430 + (index % 3) * 26, 27, 17, '#5d3b27', `transform="rotate(${index * 33} ${x} ${430 + (index % 3) * 26})"`)),
    ...[668, 732, 795, 858, 918, 962].map((x, index) => ellipse(x, 496 + (index % 2) * 18, 26, 16, '#54331f', `transform="rotate(${70 - index * 29} ${x} ${496 + (index % 2) * 18})"`)),
    stroke('M 590 562 C 660 590 940 590 1010 562', '#777b82', 9), stroke('M 592 572 C 660 600 940 600 1008 572', '#191a1d', 7),
    ellipse(800, 262, 188, 28, '#d7dcdd'), ellipse(800, 256, 172, 22, '#eef1f1'),
    rectangle(762, 676, 84, 84, '#191a1d', 42), circle(804, 718, 33, '#8a2a25'), circle(796, 709, 13, '#b8514a'),
    rectangle(730, 842, 148, 10, '#8f939a', 5), rectangle(758, 866, 92, 7, '#7b7f86', 3),
    stroke('M 650 300 C 640 380 632 460 626 540', '#ffffffaa', 12), stroke('M 640 590 C 638 720 640 860 646 960', '#9aa0a866', 14)
  ].join('')
}

/** The mill on a table with its beans still whole. */
export const millScene = (): Buffer =>
  svgPage(widthPx, heightPx, '#d8d3c9', [
    rectangle(0, 0, widthPx, 780, 'url(#wall)'),
    `<g filter="url(#far)">${rectangle(60, 120, 300, 470, '#aab9b4', 10)}${rectangle(92, 152, 236, 406, '#dfe9e8', 6)}${rectangle(1240, 560, 200, 230, '#8b5f4a', 40)}${rectangle(1420, 600, 60, 110, '#8b5f4a', 30)}</g>`,
    rectangle(0, 780, widthPx, 420, 'url(#table)'),
    `<rect x="0" y="780" width="${widthPx}" height="420" filter="url(#grain)"/>`,
    rectangle(0, 776, widthPx, 10, '#7a5839'),
    millItself(),
    ...beans.map(bean),
    rectangle(0, 0, widthPx, heightPx, 'url(#light)')
  ], definitions)
