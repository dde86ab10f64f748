package org.qunxing.cadres;

/** How somebody came to a post. */
public enum PostHow {
  ELECTED("选举"),
  APPOINTED("任命");

  private final String label;

  PostHow(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
