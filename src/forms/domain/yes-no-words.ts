import { words } from './form-words.ts';

/** Yes and no as they are said on screens and in exports. */
export const yesNoWords = {
  yes: words(['是', '是', 'Yes']),
  no: words(['否', '否', 'No']),
};
