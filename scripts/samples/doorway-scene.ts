import { circle, rectangle, stroke, svgPage, text } from './canvas.ts'

const widthPx = 1200
const heightPx = 1600

const gradient = (id: string, stops: readonly (readonly [number, string])[], upright = true): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${upright ? 0 : 1}" y2="${upright ? 1 : 0}">${stops.map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`).join('')}</linearGradient>`

const blur = (id: string, size: number): string => `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${size}"/></filter>`

const roughness = (id: string, frequency: string, strength: number, seed: number): string =>
  `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${seed}"/><feColorMatrix values="0 0 0 0 0.2  0 0 0 0 0.18  0 0 0 0 0.15  ${strength} 0 0 0 ${-strength * 0.35}"/></filter>`

const definitions = [
  gradient('wall', [[0, '#cfc4b2'], [0.55, '#d9cfbe'], [1, '#b8ac99']]),
  gradient('floor', [[0, '#8f8b84'], [1, '#b3aea5']]),
  gradient('door', [[0, '#4c3a30'], [0.22, '#5d483b'], [0.6, '#523f34'], [1, '#443329']], false),
  gradient('frame', [[0, '#8b8a88'], [0.5, '#b4b3b0'], [1, '#7a7977']], false),
  gradient('steel', [[0, '#aeb2b4'], [0.5, '#c3c6c7'], [1, '#989c9f']], false),
  gradient('hollow', [[0, '#25282b'], [0.5, '#3a3e41'], [1, '#54585a']]),
  gradient('leaf', [[0, '#8f9497'], [1, '#b9bdbf']], false),
  gradient('handle', [[0, '#efefec'], [0.45, '#a5a5a2'], [1, '#6f6f6c']], false),
  gradient('mat', [[0, '#3c4a46'], [1, '#4b5a55']]),
  `<radialGradient id="light" cx="0.28" cy="0.12" r="0.95"><stop offset="0" stop-color="#fff3d6" stop-opacity="0.42"/><stop offset="0.55" stop-color="#fff3d6" stop-opacity="0.06"/><stop offset="1" stop-color="#0c0d14" stop-opacity="0.3"/></radialGradient>`,
  blur('soft', 16), blur('faint', 6),
  roughness('plaster', '0.035 0.05', 0.5, 7), roughness('concrete', '0.02 0.09', 0.75, 11), roughness('woven', '0.25 0.12', 0.9, 3), roughness('wood', '0.09 0.004', 0.55, 5)
].join('')

const shape = (points: string, fill: string, more = ''): string => `<polygon points="${points}" fill="${fill}" ${more}/>`
const textured = (x: number, y: number, width: number, height: number, filter: string): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" filter="url(#${filter})"/>`

function wallAndFloor(): string {
  const joints = [130, 330, 530, 730, 930, 1130].map((x) => stroke(`M ${x} 0 V 1150`, '#a99d8955', 3))
  const courses = [110, 330, 550, 770, 990].map((y) => stroke(`M 0 ${y} H 1200`, '#a99d8955', 3))
  const tiles = [-900, -350, 200, 620, 1050, 1600, 2150].map((x) => stroke(`M ${560 + (x - 560) * 0.42} 1180 L ${x} 1600`, '#6f6a62', 4))
  const rowsOfTiles = [1258, 1380].map((y) => stroke(`M 0 ${y} H 1200`, '#6f6a62', 4))
  return [rectangle(0, 0, 1200, 1180, 'url(#wall)'), ...joints, ...courses, textured(0, 0, 1200, 1180, 'plaster'), rectangle(0, 1180, 1200, 420, 'url(#floor)'), ...tiles, ...rowsOfTiles, textured(0, 1180, 1200, 420, 'concrete'), rectangle(0, 1146, 1200, 36, '#8d8375')].join('')
}

function door(): string {
  return [
    `<rect x="120" y="110" width="580" height="1090" fill="#000" opacity="0.35" filter="url(#soft)"/>`,
    rectangle(138, 118, 540, 1068, 'url(#frame)', 4),
    rectangle(172, 152, 472, 1034, '#1d1713'),
    rectangle(178, 158, 460, 1026, 'url(#door)', 3),
    textured(178, 158, 460, 1026, 'wood'),
    stroke('M 178 340 H 638 M 178 1000 H 638', '#32251d', 5),
    stroke('M 178 346 H 638 M 178 1006 H 638', '#755c4c', 2),
    circle(408, 480, 13, '#8d8a84'), circle(408, 480, 7, '#15110e'),
    `<rect x="570" y="596" width="34" height="214" rx="14" fill="#000" opacity="0.5" filter="url(#faint)"/>`,
    rectangle(556, 590, 44, 206, 'url(#handle)', 12),
    circle(578, 838, 20, '#9a9995'), rectangle(575, 830, 6, 18, '#2b2a29', 2),
    rectangle(290, 1046, 236, 54, '#2d211a', 6), rectangle(296, 1052, 224, 40, '#87847e', 4), stroke('M 300 1088 H 516', '#5e5b56', 4),
    rectangle(150, 1176, 516, 16, '#77746e', 2)
  ].join('')
}

function plateAndBell(): string {
  return [
    `<rect x="742" y="398" width="150" height="86" rx="6" fill="#000" opacity="0.35" filter="url(#faint)"/>`,
    rectangle(736, 388, 150, 84, '#e9e6de', 6), text('202', 811, 448, { sizePx: 50, color: '#3a3733', weight: 'bold', align: 'middle' }),
    `<rect x="746" y="548" width="96" height="150" rx="10" fill="#000" opacity="0.35" filter="url(#faint)"/>`,
    rectangle(740, 540, 96, 148, '#d8d8d5', 10), rectangle(758, 558, 60, 40, '#5a5d60', 5), circle(788, 648, 22, '#c2c2bf', '#8b8b88', 3),
    ...[0, 1, 2].map((line) => rectangle(768, 570 + line * 8, 40, 3, '#35383a'))
  ].join('')
}

function emptyBox(): string {
  return [
    shape('744,1266 1128,1266 1196,1320 800,1320', '#000', 'opacity="0.55" filter="url(#soft)"'),
    shape('1086,830 1176,874 1176,1272 1086,1262', '#000', 'opacity="0.35" filter="url(#soft)"'),
    rectangle(760, 800, 330, 470, 'url(#steel)', 8),
    rectangle(760, 800, 330, 76, '#a1a6a8', 8), text('宅配ボックス', 925, 852, { sizePx: 38, color: '#2d3133', weight: 'bold', align: 'middle' }),
    rectangle(784, 892, 282, 352, '#1b1d1f', 4),
    shape('784,892 1066,892 1024,930 826,930', '#191b1d'), shape('784,892 826,930 826,1186 784,1244', '#303436'), shape('1066,892 1024,930 1024,1186 1066,1244', '#44484b'),
    shape('826,930 1024,930 1024,1186 826,1186', 'url(#hollow)'), shape('784,1244 1066,1244 1024,1186 826,1186', '#696e70'),
    stroke('M 826 930 V 1186 M 1024 930 V 1186 M 826 1186 H 1024', '#202325', 3),
    shape('1066,892 1178,850 1178,1296 1066,1244', 'url(#leaf)'), stroke('M 1066 892 L 1178 850 V 1296 L 1066 1244', '#70757788', 4),
    shape('1090,1052 1116,1046 1116,1112 1090,1114', '#63686a'), circle(1104, 1080, 7, '#24272a'),
    stroke('M 764 880 V 1262', '#e3e6e7', 3)
  ].join('')
}

const mat = (): string =>
  shape('226,1288 622,1288 668,1456 168,1456', '#000', 'opacity="0.5" filter="url(#soft)"') + shape('232,1276 614,1276 656,1440 180,1440', 'url(#mat)') +
  `<clipPath id="matShape"><polygon points="232,1276 614,1276 656,1440 180,1440"/></clipPath><g clip-path="url(#matShape)">${textured(180, 1276, 476, 164, 'woven')}</g>` +
  stroke('M 244 1290 H 603 L 638 1426 H 200 Z', '#6d7b75', 4)

/** The doorway at 15:12 on the day of delivery: the parcel box stands open and empty, nothing lies before the door. */
export const doorwayScene = (): Buffer =>
  svgPage(widthPx, heightPx, '#c9beac', [wallAndFloor(), door(), plateAndBell(), emptyBox(), mat(), rectangle(0, 0, widthPx, heightPx, 'url(#light)')], definitions)
