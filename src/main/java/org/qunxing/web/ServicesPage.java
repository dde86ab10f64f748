package org.qunxing.web;

import java.util.List;

/** The services that a member can use now. */
public record ServicesPage(List<ServiceEntry> services) {}
