package org.tongbao.authority;

import static org.jooq.impl.DSL.row;

import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.Person;

import java.util.UUID;

/// Reads a person, as others see one, out of a statement that joins it.
public final class PersonColumns {

    private PersonColumns() {}

    /// The person of a joined row; null where a left join found none.
    public static SelectField<PersonView> person(Person person) {
        return row(person.ID, person.NAME, person.TITLE, person.MOBILE, person.OFFICE_PHONE)
                .mapping(PersonView.class, PersonColumns::ifAny);
    }

    @SuppressWarnings("NullAway") // jOOQ takes a null for the row that is not there
    private static PersonView ifAny(
            @Nullable UUID id,
            String name,
            @Nullable String title,
            @Nullable String mobile,
            @Nullable String officePhone) {
        return id == null ? null : new PersonView(id, name, title, mobile, officePhone);
    }
}
