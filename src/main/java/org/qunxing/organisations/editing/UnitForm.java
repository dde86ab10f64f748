package org.qunxing.organisations.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.tree.UnitDetails;
import org.qunxing.organisations.tree.UnitDetails.Contact;

/**
 * A unit as an officer types it; {@code kind}, {@code code} and {@code creditCode} only when new.
 */
public record UnitForm(
    int version,
    @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称最多 100 个字") String name,
    @Nullable UnitKind kind,
    @Nullable String code,
    @Nullable String creditCode,
    @NotEmpty(message = "请至少选择一条线") @Nullable Set<Line> lines,
    @Nullable @Size(max = 30, message = "电话最多 30 个字") String phone,
    @Nullable @Size(max = 200, message = "地址最多 200 个字") String address,
    @Nullable @Valid List<ContactForm> contacts) {

  /** One person to call; a line left empty is none. */
  public record ContactForm(
      @Nullable @Size(max = 20, message = "姓名最多 20 个字") String name,
      @Nullable @Size(max = 30, message = "职务最多 30 个字") String position,
      @Nullable @Size(max = 30, message = "电话最多 30 个字") String phone) {

    static final ContactForm EMPTY = new ContactForm("", "", "");

    boolean isBlank() {
      return text(name).isEmpty() && text(position).isEmpty() && text(phone).isEmpty();
    }

    boolean isHalf() {
      return !isBlank() && (text(name).isEmpty() || text(phone).isEmpty());
    }

    Contact contact() {
      return new Contact(text(name), text(position), text(phone));
    }

    private static String text(@Nullable String typed) {
      return Objects.requireNonNullElse(typed, "").strip();
    }
  }

  static UnitForm below(Set<Line> lines) {
    return new UnitForm(0, "", UnitKind.BASIC, null, null, lines, null, null, List.of());
  }

  static UnitForm of(UnitDetails details) {
    return new UnitForm(
        details.version(),
        details.unit().name(),
        details.unit().kind(),
        details.unit().code(),
        details.creditCode(),
        details.unit().lines(),
        details.phone(),
        details.address(),
        details.contacts().stream()
            .map(contact -> new ContactForm(contact.name(), contact.position(), contact.phone()))
            .toList());
  }

  List<ContactForm> contactForms() {
    return Objects.requireNonNullElse(contacts, List.of());
  }

  List<Contact> people() {
    return contactForms().stream()
        .filter(form -> !form.isBlank())
        .limit(9)
        .map(ContactForm::contact)
        .toList();
  }

  List<Line> lineList() {
    return List.copyOf(Objects.requireNonNullElse(lines, Set.of()));
  }
}
