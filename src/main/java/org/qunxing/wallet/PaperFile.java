package org.qunxing.wallet;

/** The content of a paper, unsealed. */
public record PaperFile(String name, String type, byte[] content) {

  /** Without the content, which no log may show. */
  @Override
  public String toString() {
    return "PaperFile[%s, %d bytes]".formatted(type, content.length);
  }
}
