package org.qunxing.organisations.editing;

import org.qunxing.organisations.Unit;
import org.qunxing.organisations.editing.UnitForm.ContactForm;
import org.qunxing.web.FormErrors;

/**
 * What the form of a unit shows.
 *
 * @param unit the unit itself, or, for a new one, the unit above
 */
public record UnitFormPage(Unit unit, boolean isNew, UnitForm form, FormErrors errors) {

  /** The n-th line for somebody to call. */
  public ContactForm contact(int place) {
    return place < form.contactForms().size() ? form.contactForms().get(place) : ContactForm.EMPTY;
  }
}
