package org.qunxing.benefits.making;

import java.util.Arrays;
import java.util.Optional;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;

/**
 * How the form writes for whom a share is kept: {@code LARGE_TYPE}, {@code group:NEW_FORM}, {@code
 * unit:hy.s01}.
 */
final class KeptShare {

  static final String LARGE_TYPE = "LARGE_TYPE";
  static final String GROUP = "group:";
  static final String UNIT = "unit:";

  private KeptShare() {}

  static String written(OfferPart part) {
    if (part.kind() == OfferPart.Kind.LARGE_TYPE) {
      return LARGE_TYPE;
    }
    MemberGroup group = part.group();
    UnitPath unit = part.unit();
    return group != null ? GROUP + group.name() : unit != null ? UNIT + unit.value() : "";
  }

  /** Empty for what the form does not offer. */
  static Optional<OfferPart> read(int number, String written, int pieces) {
    if (written.equals(LARGE_TYPE)) {
      return Optional.of(
          new OfferPart(number, OfferPart.Kind.LARGE_TYPE, "大字模式", pieces, null, null));
    }
    if (written.startsWith(GROUP)) {
      return Arrays.stream(MemberGroup.values())
          .filter(group -> group.name().equals(written.substring(GROUP.length())))
          .findFirst()
          .map(
              group ->
                  new OfferPart(
                      number, OfferPart.Kind.RESERVED, group.label(), pieces, null, group));
    }
    return written.startsWith(UNIT) && written.substring(UNIT.length()).matches("[A-Za-z0-9_.-]+")
        ? Optional.of(
            new OfferPart(
                number,
                OfferPart.Kind.RESERVED,
                written.substring(UNIT.length()),
                pieces,
                UnitPath.of(written.substring(UNIT.length())),
                null))
        : Optional.empty();
  }
}
