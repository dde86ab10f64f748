package org.qunxing.web;

/** The three faces of the platform, and the plain one for visitors. */
public enum Face {
  PUBLIC,
  MEMBER,
  WORKBENCH,
  COCKPIT;

  /** Which face a path belongs to. */
  static Face of(String path) {
    if (path.startsWith("/workbench")) {
      return WORKBENCH;
    }
    if (path.startsWith("/cockpit")) {
      return COCKPIT;
    }
    return path.startsWith("/my") ? MEMBER : PUBLIC;
  }
}
