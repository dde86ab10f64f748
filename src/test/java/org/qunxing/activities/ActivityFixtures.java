package org.qunxing.activities;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityDetails;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;

/** Activities of the small tree, and the people around them. */
public record ActivityFixtures(
    OrganisationsFixtures tree, OrganiseActivity organise, Actor cadre, Actor officer) {

  public static final Instant START = Instant.parse("2026-06-10T06:00:00Z");

  public static ActivityFixtures in(Organising organising, OrganiseActivity organise) {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    return new ActivityFixtures(
        tree,
        organise,
        staff("李强", Role.CADRE, tree.xinghe().path()),
        staff("陈静", Role.STREET_OFFICER, tree.donggang().path()));
  }

  public static Actor staff(String name, Role role, UnitPath unit) {
    return new Actor(Ids.newId(), null, name, List.of(new Grant(role, unit, Line.UNION)));
  }

  public static Actor member(String name, UnitPath unit) {
    return new Actor(
        Ids.newId(), UUID.randomUUID(), name, List.of(new Grant(Role.MEMBER, unit, Line.UNION)));
  }

  /** For the members of 星河科技工会, two hours from {@link #START}, sign-up until the day before. */
  public ActivityDetails details(@Nullable Integer capacity) {
    return details(capacity, Activity.Takes.PERSONS, List.of());
  }

  public ActivityDetails details(
      @Nullable Integer capacity, Activity.Takes takes, List<String> groups) {
    return new ActivityDetails(
        ActivityKind.SPORT,
        "职工羽毛球赛",
        "单打和双打，自带球拍。",
        "星河体育馆",
        START,
        START.plus(Duration.ofHours(2)),
        START.minus(Duration.ofDays(1)),
        takes == Activity.Takes.UNITS ? tree.donggang().path() : tree.xinghe().path(),
        groups,
        takes,
        capacity,
        new BigDecimal("1200.50"),
        "李强 0532-5550001");
  }

  public String draft(ActivityDetails details) {
    return as(
        cadre,
        () -> organise.draft(cadre, tree.xinghe().path(), details, 1, Period.ZERO).getFirst());
  }

  public String published(ActivityDetails details) {
    String number = draft(details);
    CurrentActor.as(cadre, () -> organise.submit(cadre, number));
    CurrentActor.as(officer, () -> organise.approve(officer, number));
    return number;
  }

  public static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }
}
