import type { Conventions } from '../../core/conventions/types';
import type { FolderReader } from '../../core/folderReader';
import type { Blog } from '../../core/generators/types';
import { learnImageStyle, type ImageStyle } from '../../core/images/imageStyle';
import { learnFolder } from '../../editor/learnFolder';

/** What the posts of a folder show of images and of everything else. */
export async function learnPlace({
  blog,
  folder,
  reader,
}: {
  readonly blog: Blog;
  readonly folder: string;
  readonly reader: FolderReader;
}): Promise<{ readonly style: ImageStyle; readonly conventions: Conventions }> {
  const { conventions, samples } = await learnFolder(reader, blog, folder);
  return { conventions, style: await learnImageStyle(samples, blog, reader) };
}
