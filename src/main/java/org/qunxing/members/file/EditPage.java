package org.qunxing.members.file;

import org.jspecify.annotations.Nullable;
import org.qunxing.members.people.Person;
import org.qunxing.web.FormErrors;

/** What the form for putting a person's data right shows. */
public record EditPage(
    Person person, @Nullable String maskedId, EditForm form, FormErrors errors) {}
