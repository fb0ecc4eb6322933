package it.trequartista.documents;

import java.util.HashMap;
import java.util.Map;

/// A row of the table of an offer, everything already written as it appears.
public sealed interface PaperRow {
    /// The sum of the rows down to this one, carried over when the page ends here.
    String carried();

    /// The title of a section.
    ///
    /// @param text the title
    /// @param carried the sum so far
    record Heading(String text, String carried) implements PaperRow {}

    /// The sum of a section.
    ///
    /// @param text its label, such as the section's title
    /// @param amount the sum of the section
    /// @param carried the sum so far
    record Subtotal(String text, String amount, String carried) implements PaperRow {}

    /// Something sold. A column whose value is empty in every row is not drawn (discount, tax).
    ///
    /// @param position `1`
    /// @param description the first line
    /// @param detail a smaller second line, may be empty
    /// @param quantity `2,5`
    /// @param unit `h`, may be empty
    /// @param price of one, `480,00 €`; may be empty where only sums are told
    /// @param discount `10 %`, may be empty
    /// @param tax `22 %` or a code such as `N2.2`, may be empty
    /// @param amount `1.200,00 €`
    /// @param carried the sum so far
    record Item(
            String position,
            String description,
            String detail,
            String quantity,
            String unit,
            String price,
            String discount,
            String tax,
            String amount,
            String carried)
            implements PaperRow {}

    /// What the template sees.
    ///
    /// @param odd every second item has a tinted ground
    default Map<String, Object> values(boolean odd) {
        var map = new HashMap<String, Object>();
        map.put("heading", this instanceof Heading h ? h.text : "");
        map.put("subtotal", this instanceof Subtotal s ? s.text : "");
        map.put("item", this instanceof Item);
        map.put("carried", carried());
        switch (this) {
            case Heading h -> {}
            case Subtotal s -> map.put("amount", s.amount);
            case Item i -> {
                map.put("zebra", odd ? "odd" : "even");
                map.put("position", i.position);
                map.put("description", i.description);
                map.put("detail", i.detail);
                map.put("quantity", i.quantity);
                map.put("unit", i.unit);
                map.put("price", i.price);
                map.put("discount", i.discount);
                map.put("tax", i.tax);
                map.put("amount", i.amount);
            }
        }
        return map;
    }
}
