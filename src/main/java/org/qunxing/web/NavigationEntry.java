package org.qunxing.web;

import org.qunxing.kernel.Permission;

/**
 * One entry of a face's navigation, contributed by a module as a bean and shown to those who hold
 * the permission.
 *
 * @param order small numbers first
 * @param icon name of a symbol in the icon sprite
 */
public record NavigationEntry(
    Face face, int order, String label, String href, String icon, Permission permission) {}
