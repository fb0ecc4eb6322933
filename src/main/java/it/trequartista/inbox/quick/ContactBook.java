package it.trequartista.inbox.quick;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.duplicates.Duplicates;
import it.trequartista.inbox.duplicates.Known;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The address book of a file, in memory: it is asked at every key.
final class ContactBook implements AddressBook {
    private static final int MOST = 3;

    private final Map<String, List<Entry<PersonId>>> people = new HashMap<>();
    private final Map<String, List<Entry<CompanyId>>> companies = new HashMap<>();
    private final Map<String, List<Entry<PersonId>>> holders = new HashMap<>();
    private final Map<Long, Entry<PersonId>> entries = new HashMap<>();
    private final Set<String> codes;
    private final List<Listed> all;
    private @Nullable Duplicates<Known> duplicates;

    /// Somebody as the file has them.
    ///
    /// @param entry as shown
    /// @param names given, family and nickname
    /// @param addresses and numbers, normalised
    record Listed(Entry<PersonId> entry, Names names, List<String> addresses) {}

    /// The names of somebody.
    record Names(String given, String family, String nickname) {}

    ContactBook(List<Listed> listed, List<Entry<CompanyId>> firms, Set<String> codes) {
        this.all = listed;
        this.codes = codes;
        listed.forEach(this::add);
        for (var firm : firms) {
            companies.computeIfAbsent(Normal.key(firm.name()), k -> new ArrayList<>()).add(firm);
        }
    }

    private void add(Listed one) {
        String given = Normal.key(one.names().given());
        String family = Normal.key(one.names().family());
        entries.put(one.entry().id().value(), one.entry());
        var keys =
                Set.copyOf(
                        List.of(
                                (given + " " + family).strip(),
                                (family + " " + given).strip(),
                                given,
                                family,
                                Normal.key(one.names().nickname())));
        for (String key : keys) {
            if (!key.isEmpty()) {
                people.computeIfAbsent(key, k -> new ArrayList<>()).add(one.entry());
            }
        }
        for (String address : one.addresses()) {
            holders.computeIfAbsent(address, k -> new ArrayList<>()).add(one.entry());
        }
    }

    private static Known known(Listed one) {
        return known(
                one.entry().id().value(),
                one.names().given(),
                one.names().family(),
                one.addresses());
    }

    private static Known known(long id, String given, String family, List<String> addresses) {
        var emails = addresses.stream().filter(a -> a.contains("@")).toList();
        var phones = addresses.stream().filter(a -> a.startsWith("+")).toList();
        return new Known(
                id, Normal.key(given), Normal.key(family), emails, phones, List.of(), List.of());
    }

    @Override
    public List<Entry<PersonId>> people(String name) {
        return people.getOrDefault(name, List.of());
    }

    @Override
    public List<Entry<CompanyId>> companies(String name) {
        return companies.getOrDefault(name, List.of());
    }

    @Override
    public List<Entry<PersonId>> holders(String address) {
        return holders.getOrDefault(address, List.of());
    }

    @Override
    public List<Entry<PersonId>> similar(String name, List<String> addresses) {
        int cut = name.strip().lastIndexOf(' ');
        String given = cut < 0 ? "" : name.strip().substring(0, cut);
        var fresh = known(0, given, name.strip().substring(cut + 1), addresses);
        var alike =
                duplicates().of(fresh).stream()
                        .flatMap(l -> Stream.ofNullable(entries.get(l.other())));
        return Stream.concat(addresses.stream().flatMap(a -> holders(a).stream()), alike)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// Most lines name nobody new.
    private synchronized Duplicates<Known> duplicates() {
        if (duplicates == null) {
            duplicates = Duplicates.ofPeople(all.stream().map(ContactBook::known).toList());
        }
        return duplicates;
    }

    @Override
    public boolean hasCode(String code) {
        return codes.contains(code);
    }
}
