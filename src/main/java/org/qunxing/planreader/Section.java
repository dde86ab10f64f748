package org.qunxing.planreader;

import java.util.List;

/**
 * A heading with what stands under it.
 *
 * @param level 1 for the outermost headings; 0 for the text before the first heading
 * @param number the numbering as written without its closing mark: 一, （二）, 3, 第一章; empty where the
 *     heading has none
 * @param title the heading's words, lines mended
 * @param text the paragraphs under the heading and before its first child, one a line, mended
 * @param start offset of the heading in the text read, in UTF-16 units
 * @param end offset behind the last character of the section and its children
 * @param targets the figures of heading and text, in order
 */
public record Section(
    int level,
    String number,
    String title,
    String text,
    int start,
    int end,
    List<Target> targets,
    List<Section> children) {

  public Section {
    targets = List.copyOf(targets);
    children = List.copyOf(children);
  }
}
