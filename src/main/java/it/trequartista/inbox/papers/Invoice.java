package it.trequartista.inbox.papers;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Who sells and who buys in an electronic invoice (FatturaPA 1.0 to 1.2, simplified ones too).
///
/// @param parties the seller first
/// @param broken whether the XML breaks off
public record Invoice(List<Party> parties, boolean broken) {
    private static final Set<String> ROLES = Set.of("CedentePrestatore", "CessionarioCommittente");
    private static final Set<String> NO_CODE = Set.of("0000000", "XXXXXXX", "000000", "999999");
    private static final int LONGEST = 1_000;

    /// A party, each word "" when missing.
    ///
    /// @param words by the names of the elements, those of the seat alone
    public record Party(Map<String, String> words) {
        /// Keeps its own copy.
        public Party {
            words = Map.copyOf(words);
        }

        private String of(String name) {
            return words.getOrDefault(name, "");
        }

        /// The company's name, "" of a person.
        public String company() {
            return of("Denominazione");
        }

        /// Given name.
        public String given() {
            return company().isEmpty() ? of("Nome") : "";
        }

        /// Family name.
        public String family() {
            return company().isEmpty() ? of("Cognome") : "";
        }

        /// The company's name, or the person's.
        public String name() {
            return company().isEmpty() ? (given() + " " + family()).strip() : company();
        }

        /// VAT number, with its country unless that is Italy.
        public String vat() {
            String code = of("IdFiscaleIVA/IdCodice");
            String country = of("IdFiscaleIVA/IdPaese");
            boolean foreign = !country.isEmpty() && !country.equals("IT");
            return foreign && !code.isEmpty() && !code.startsWith(country) ? country + code : code;
        }

        /// Tax code.
        public String fiscal() {
            return of("CodiceFiscale");
        }

        /// Where its invoices are delivered.
        public String sdi() {
            return of("sdi");
        }

        /// Certified e-mail.
        public String pec() {
            return of("pec");
        }

        /// E-mail.
        public String email() {
            return of("Email");
        }

        /// Telephone.
        public String phone() {
            return of("Telefono");
        }

        /// Street and number.
        public String street() {
            return (of("Sede/Indirizzo") + " " + of("Sede/NumeroCivico")).strip();
        }

        /// Postal code.
        public String postalCode() {
            return of("Sede/CAP");
        }

        /// Town.
        public String city() {
            return of("Sede/Comune");
        }

        /// Province.
        public String province() {
            return of("Sede/Provincia");
        }

        /// Country.
        public String country() {
            return of("Sede/Nazione");
        }
    }

    /// Keeps its own copy.
    public Invoice {
        parties = List.copyOf(parties);
    }

    /// Reads one; nothing when it is none.
    public static Optional<Invoice> read(byte[] xml) {
        var reading = new Reading();
        boolean broken = false;
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                while (reader.hasNext() && !reading.enough()) {
                    reading.take(reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // It breaks off, or names what is outside of it, which is not looked at.
            broken = true;
        }
        reading.close();
        var parties = reading.parties();
        return parties.isEmpty() ? Optional.empty() : Optional.of(new Invoice(parties, broken));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing outside of an invoice is read");
                });
        return factory;
    }

    /// Goes through the head of an invoice.
    private static final class Reading {
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Map<String, String>> found = new HashMap<>();
        private String code = "";
        private String certified = "";
        private boolean body;

        /// The head is past: the bodies name nobody.
        boolean enough() {
            return body;
        }

        void take(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    text.setLength(0);
                    body |= reader.getLocalName().equals("FatturaElettronicaBody");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(reader.getLocalName(), text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }

        private void end(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            String word = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
            if (name.equals("CodiceDestinatario") && !NO_CODE.contains(word)) {
                code = word;
            } else if (name.equals("PECDestinatario")) {
                certified = word;
            }
            var names = List.copyOf(path);
            String role = names.stream().filter(ROLES::contains).findFirst().orElse("");
            boolean aside =
                    names.contains("RappresentanteFiscale")
                            || names.contains("StabileOrganizzazione");
            if (!role.isEmpty() && !aside && names.size() > 1) {
                String parent = names.get(names.size() - 2);
                boolean inside = parent.equals("Sede") || parent.equals("IdFiscaleIVA");
                found.computeIfAbsent(role, r -> new HashMap<>())
                        .putIfAbsent(inside ? parent + "/" + name : name, word);
            }
        }

        void close() {
            var buyer = found.get("CessionarioCommittente");
            if (buyer != null) {
                buyer.put("sdi", code);
                buyer.put("pec", certified);
            }
        }

        List<Party> parties() {
            var parties = new ArrayList<Party>();
            for (String role : List.of("CedentePrestatore", "CessionarioCommittente")) {
                var words = found.get(role);
                if (words != null && !new Party(words).name().isEmpty()) {
                    parties.add(new Party(words));
                }
            }
            return parties;
        }
    }
}
