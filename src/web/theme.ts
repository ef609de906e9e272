/** Every colour, size and type stack of the staff pages. The build turns this one file into CSS variables. */
export const scale = [12, 14, 16, 20, 28, 40] as const;
export const radius = 4;
export const step = 8;

export const stacks = {
  sans: '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif',
  serif: '"FangSong","仿宋_GB2312","STFangsong","Noto Serif SC",serif',
} as const;

const light = {
  ink: '#1f2328',
  secondary: '#57606a',
  hairline: '#d8dee4',
  /** Edge of a control: 3 : 1 against paper, as WCAG 1.4.11 asks. */
  edge: '#818b95',
  paper: '#fbfaf7',
  surface: '#ffffff',
  hover: '#f9f8f4',
  accent: '#b4232a',
  'on-accent': '#ffffff',
  banner: '#b4232a',
  'on-banner': '#ffffff',
  action: '#0b5cad',
  'on-action': '#ffffff',
  green: '#1a7f37',
  yellow: '#9a6700',
  red: '#cf222e',
  off: '#ecebe5',
  'off-ink': '#5b6169',
  makeup: '#fdf7e3',
  deducted: '#e3ecf7',
  late: '#fbe6e6',
} as const;
export type Colour = keyof typeof light;

const dark: Readonly<Record<Colour, string>> = {
  ink: '#e6e8ea',
  secondary: '#a3acb6',
  hairline: '#343b43',
  edge: '#77818c',
  paper: '#15181c',
  surface: '#1c2126',
  hover: '#262c33',
  accent: '#f2777b',
  'on-accent': '#15181c',
  banner: '#b4232a',
  'on-banner': '#ffffff',
  action: '#6db3f8',
  'on-action': '#15181c',
  green: '#4cc26c',
  yellow: '#d9ac3a',
  red: '#ff7f79',
  off: '#2a3037',
  'off-ink': '#a9b1ba',
  makeup: '#3b3218',
  deducted: '#1d3147',
  late: '#43232a',
};

/** Ink on white paper: what a laser printer of an office gives. */
const print: Readonly<Record<Colour, string>> = {
  ...light,
  ink: '#000000',
  secondary: '#333333',
  paper: '#ffffff',
  edge: '#666666',
  hairline: '#999999',
};

export const themes = { light, dark, print } as const;

const variables = (colours: Readonly<Record<Colour, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const sizes = (): string => scale.map((size, at) => `--size-${at}:${size}px`).join(';');

/** The style sheet that the build puts first. Dark by the person's choice, else by the system's. */
export const themeCss = (): string =>
  [
    `:root{color-scheme:light;${variables(light)};${sizes()};--radius:${radius}px;--step:${step}px;--sans:${stacks.sans};--serif:${stacks.serif}}`,
    `:root[data-theme=dark]{color-scheme:dark;${variables(dark)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables(dark)}}}`,
    `@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${variables(print)}}}`,
  ].join('\n');
