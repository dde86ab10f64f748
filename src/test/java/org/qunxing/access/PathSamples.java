package org.qunxing.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands for the variables in the paths of routes; a path that no row covers is an error. */
record PathSamples(List<Row> rows) {

  private static final String NIL = "00000000-0000-0000-0000-000000000000";

  /**
   * @param prefix of the paths that this row covers; the longest wins
   * @param own the variables of a record in the district of the named cast
   * @param missing the variables of a record that does not exist
   * @param shared members of every unit may see such a record, or it is nobody's: being of another
   *     organisation changes nothing
   */
  record Row(String prefix, Map<String, String> own, Map<String, String> missing, boolean shared) {}

  /** Records of the cast's district; numbers as people see them. */
  record Numbers(
      String activity,
      String offer,
      String unitActivity,
      String plan,
      String list,
      String indicator,
      String initiative,
      String task,
      String unit,
      String member,
      String twin,
      String founding,
      String account) {

    /** Where only the prefixes matter. */
    static final Numbers NONE = new Numbers("", "", "", "", "", "", "", "", "", "", "", "", "");
  }

  static PathSamples of(Numbers numbers) {
    String plan = numbers.plan();
    return new PathSamples(
        List.of(
            own("/workbench/activities/", Map.of("number", numbers.activity())),
            own("/workbench/open-activities/", Map.of("number", numbers.unitActivity())),
            own("/workbench/offers/", Map.of("number", numbers.offer())),
            shared("/my/offers/", Map.of("number", "H-1999-0")),
            shared("/my/activities/", Map.of("number", "2026-0")),
            shared("/activity-photos/", Map.of("photo", NIL)),
            new Row(
                "/workbench/accounts/",
                Map.of("account", numbers.account()),
                Map.of("account", NIL),
                false),
            shared("/my/security/passkeys/", Map.of("passkey", NIL)),
            shared("/my/security/devices/", Map.of("device", NIL)),
            shared("/calendar/", Map.of("token", "nobody")),
            shared("/draws/", Map.of("number", "999999999999")),
            shared("/my/inbox/", Map.of("message", NIL)),
            own("/workbench/plans/", Map.of("number", plan, "no", "1")),
            own(
                "/workbench/plans/{number}/indicators/",
                Map.of("number", plan, "no", numbers.indicator())),
            own(
                "/workbench/plans/{number}/initiatives/",
                Map.of("number", plan, "no", numbers.initiative())),
            own("/cockpit/lists/", Map.of("no", numbers.list())),
            own("/cockpit/indicators/", Map.of("no", numbers.indicator())),
            own("/workbench/reports/", Map.of("number", "R-" + plan, "key", "preface")),
            own("/workbench/tasks/", Map.of("number", numbers.task())),
            own("/workbench/foundings/", Map.of("number", numbers.founding())),
            shared("/workbench/foundings/calls/", Map.of("employer", NIL)),
            shared("/workbench/terms/", Map.of("number", "T-0", "paper", "ballot")),
            shared("/my/wallet/", Map.of("number", "CL-999999")),
            shared("/my/wallet/requests/", Map.of("number", "SQ-999999")),
            shared("/workbench/papers/", Map.of("number", "SQ-999999", "paper", "CL-999999")),
            shared("/workbench/cadres/", Map.of("number", "K-999999", "post", NIL, "spell", NIL)),
            shared("/workbench/cadres/courses/", Map.of("number", "PX-999999")),
            shared("/workbench/cadres/papers/", Map.of("number", "KS-999999", "question", NIL)),
            shared("/workbench/cadres/rounds/", Map.of("number", "KH-999999")),
            shared("/workbench/cadres/appraisals/", Map.of("number", "KP-999999")),
            shared("/my/cadre/exams/", Map.of("number", "KS-999999")),
            shared("/my/cadre/sittings/", Map.of("number", "DJ-999999")),
            shared("/my/cadre/appraisals/", Map.of("number", "KP-999999")),
            shared("/my/foundings/", Map.of("number", "F-0", "paper", "application")),
            own("/workbench/terms/of/", Map.of("code", numbers.unit())),
            own("/workbench/organisations/", Map.of("code", numbers.unit())),
            new Row(
                "/workbench/members/",
                Map.of("number", numbers.member(), "membership", NIL),
                Map.of("number", "999999999", "membership", NIL),
                false),
            new Row(
                "/workbench/members/duplicates/",
                Map.of("left", numbers.member(), "right", numbers.twin()),
                Map.of("left", "999999999", "right", "999999998"),
                false),
            shared("/workbench/members/merges/", Map.of("number", "0")),
            shared("/workbench/members/transfers/", Map.of("number", "0")),
            shared("/workbench/members/rosters/", Map.of("number", "0")),
            new Row(
                "/workbench/organisations/{code}/home/announcements/",
                Map.of("code", numbers.unit(), "number", "0"),
                Map.of("code", "NOWHERE", "number", "0"),
                false),
            shared("/units/", Map.of("code", "NOWHERE")),
            shared("/workbench/members/departures/", Map.of("number", "0")),
            shared("/my/file/departures/", Map.of("number", "0")),
            shared("/workbench/members/applications/", Map.of("number", "0")),
            shared("/workbench/members/gatherings/", Map.of("number", "0")),
            shared("/join/", Map.of("key", "NOWHERE")),
            shared("/g/", Map.of("key", "nobody")),
            shared("/joining/", Map.of("number", "0")),
            shared("/my/file/transfers/", Map.of("number", "0"))));
  }

  private static Row own(String prefix, Map<String, String> own) {
    Map<String, String> missing = new java.util.HashMap<>(own);
    missing.computeIfPresent("number", (_, _) -> "1999-9");
    missing.computeIfPresent("no", (_, _) -> "99999");
    missing.computeIfPresent("code", (_, _) -> "NOWHERE");
    return new Row(prefix, own, missing, false);
  }

  private static Row shared(String prefix, Map<String, String> missing) {
    return new Row(prefix, missing, missing, true);
  }

  /** The path of a record of the cast's district. */
  String own(RouteLine route) {
    return route.hasVariables() ? fill(route, row(route).own()) : route.path();
  }

  /** The path of a record that does not exist. */
  String missing(RouteLine route) {
    return route.hasVariables() ? fill(route, row(route).missing()) : route.path();
  }

  /** Whether the route's records belong to a unit, so that others must not see them. */
  boolean belongsToAUnit(RouteLine route) {
    return route.hasVariables() && !row(route).shared();
  }

  private Row row(RouteLine route) {
    return rows.stream()
        .filter(row -> route.path().startsWith(row.prefix()))
        .max(Comparator.comparingInt(row -> row.prefix().length()))
        .orElseThrow(
            () -> new AssertionError("PathSamples knows no record for the path of " + route));
  }

  /** Fails on a variable without a value. */
  private static String fill(RouteLine route, Map<String, String> variables) {
    return UriComponentsBuilder.fromPath(route.path())
        .encode()
        .buildAndExpand(variables)
        .toUriString();
  }
}
