import type { ThemeConfig } from 'antd';
import type { Locale } from '../domain/texts.ts';
import { fontFamilyOf } from './fonts.ts';

/** Size of type in the console: 14/22 px, or 17/26 px for tired eyes. */
export type TextSize = 'normal' | 'large';

/** The colours of the house. Status colours are never decoration and never stand alone (see StatusMark). */
export const COLOURS = {
  ink: '#1F2A30',
  inkSoft: '#55636B',
  paper: '#FAFAF7',
  sheet: '#FFFFFF',
  line: '#E3E3DC',
  brand: '#274C77',
  brandTint: '#EAF0F6',
  gold: '#C9A227',
  pass: '#1B7F4B',
  ask: '#A05E00',
  stop: '#B3261E',
  late: '#6B3FA0',
} as const;

const COLOUR_TOKENS = {
  colorPrimary: COLOURS.brand,
  colorInfo: COLOURS.brand,
  colorLink: COLOURS.brand,
  colorSuccess: COLOURS.pass,
  colorWarning: COLOURS.ask,
  colorError: COLOURS.stop,
  // The library's own tints of a dark indigo come out grey.
  colorPrimaryBg: COLOURS.brandTint,
  colorPrimaryBgHover: '#DDE7F0',
  controlItemBgActive: COLOURS.brandTint,
  controlItemBgActiveHover: '#DDE7F0',
  controlItemBgHover: '#F3F3EE',
  controlOutline: 'rgba(39, 76, 119, 0.16)',
  colorInfoBg: COLOURS.brandTint,
  colorInfoBorder: '#B9CBDD',
  colorSuccessBg: '#F2F8F4',
  colorSuccessBorder: '#A9CDB8',
  colorWarningBg: '#FDF3E3',
  colorWarningBorder: '#E3C48F',
  colorErrorBg: '#FBECEA',
  colorErrorBorder: '#E3A7A2',
  colorTextBase: COLOURS.ink,
  colorText: COLOURS.ink,
  colorTextSecondary: COLOURS.inkSoft,
  colorTextDescription: COLOURS.inkSoft,
  colorTextPlaceholder: '#6F7B82',
  colorBgLayout: COLOURS.paper,
  colorBgContainer: COLOURS.sheet,
  colorBgMask: 'rgba(31, 42, 48, 0.32)',
  colorBorder: '#CFCFC6',
  colorBorderSecondary: COLOURS.line,
} as const;

/** Our look as tokens of the component library. */
export function themeOf(look: { readonly locale: Locale; readonly textSize: TextSize }): ThemeConfig {
  const isLarge = look.textSize === 'large';
  return {
    token: {
      ...COLOUR_TOKENS,
      fontFamily: fontFamilyOf(look.locale),
      fontSize: isLarge ? 17 : 14,
      lineHeight: isLarge ? 26 / 17 : 22 / 14,
      borderRadius: 4,
      borderRadiusLG: 6,
      controlHeight: isLarge ? 40 : 32,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadow: '0 6px 24px rgba(31, 42, 48, 0.14)',
      boxShadowSecondary: '0 6px 24px rgba(31, 42, 48, 0.14)',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
