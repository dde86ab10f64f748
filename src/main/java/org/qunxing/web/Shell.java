package org.qunxing.web;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page needs to know: who looks, where, in which clothes.
 *
 * @param actorName null for a visitor
 * @param lineAccent {@code union}, {@code youth} or {@code women}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param faces the faces this person may switch to
 */
public record Shell(
    Face face,
    @Nullable String actorName,
    String lineAccent,
    String csrfToken,
    String csrfParameter,
    String currentPath,
    List<Item> navigation,
    List<Item> faces,
    boolean largeType,
    String theme,
    @Nullable Flash flash,
    UnaryOperator<String> assets) {

  /** A link in the navigation. */
  public record Item(String label, String href, String icon, boolean active) {}

  /** The address of a static file, with its content hash, so that it may be cached for ever. */
  public String asset(String path) {
    return assets.apply(path);
  }

  /**
   * The same frame in the colours of another line: {@code union}, {@code youth} or {@code women}.
   */
  public Shell withAccent(String accent) {
    return new Shell(
        face,
        actorName,
        Set.of("union", "youth", "women").contains(accent) ? accent : lineAccent,
        csrfToken,
        csrfParameter,
        currentPath,
        navigation,
        faces,
        largeType,
        theme,
        flash,
        assets);
  }
}
