package it.trequartista.inbox.quick;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.PersonId;

import java.util.List;

/// Whom the seller knows already, by name. Names are asked for as
/// [it.trequartista.contacts.Normal#key] makes them.
public interface AddressBook {
    /// Knows nobody.
    AddressBook EMPTY =
            new AddressBook() {
                @Override
                public List<Entry<PersonId>> people(String name) {
                    return List.of();
                }

                @Override
                public List<Entry<CompanyId>> companies(String name) {
                    return List.of();
                }

                @Override
                public List<Entry<PersonId>> holders(String address) {
                    return List.of();
                }

                @Override
                public List<Entry<PersonId>> similar(String name, List<String> addresses) {
                    return List.of();
                }

                @Override
                public boolean hasCode(String code) {
                    return false;
                }
            };

    /// Somebody in it.
    ///
    /// @param id of the record
    /// @param name as it is shown
    /// @param about what tells two of one name apart, such as the company; may be ""
    record Entry<I extends Id>(I id, String name, String about) {}

    /// People with this name: both names in either order, or one word that is either of them.
    List<Entry<PersonId>> people(String name);

    /// Companies with this name.
    List<Entry<CompanyId>> companies(String name);

    /// People with this e-mail address, or this telephone number in E.164.
    List<Entry<PersonId>> holders(String address);

    /// People somebody new may be, the likest first.
    ///
    /// @param name as it was typed
    /// @param addresses and numbers of theirs
    List<Entry<PersonId>> similar(String name, List<String> addresses);

    /// Whether something published has this tracking code.
    boolean hasCode(String code);
}
