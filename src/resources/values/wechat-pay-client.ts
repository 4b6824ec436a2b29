import { Choice } from '../../graph/choices.ts';

export const WechatPayClient = new Choice('WechatPayClient', 'Where WeChat Pay runs.', {
  android: 'In an app on Android.',
  ios: 'In an app on iOS.',
  web: 'In a browser.',
});
