package org.qunxing.web;

import java.util.List;
import org.qunxing.kernel.Permission;

/**
 * One entry of a face's navigation, contributed by a module as a bean and shown to those who hold
 * the permission.
 *
 * @param order small numbers first
 * @param icon name of a symbol in the icon sprite
 * @param also other places that belong to this entry
 */
public record NavigationEntry(
    Face face,
    int order,
    String label,
    String href,
    String icon,
    Permission permission,
    List<String> also) {

  public NavigationEntry {
    also = List.copyOf(also);
  }

  /** An entry for what lies below its address alone. */
  public NavigationEntry(
      Face face, int order, String label, String href, String icon, Permission permission) {
    this(face, order, label, href, icon, permission, List.of());
  }
}
