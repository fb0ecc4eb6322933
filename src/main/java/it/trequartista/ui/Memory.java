package it.trequartista.ui;

/// What a machine remembers of a window: widths, choices of a view. Never data.
public interface Memory {
    /// A remembered number.
    double number(String key, double initially);

    /// Remembers a number.
    void keep(String key, double value);

    /// A remembered word.
    String word(String key, String initially);

    /// Remembers a word.
    void keep(String key, String value);

    /// Remembers only while it lives: for tests.
    static Memory forNow() {
        var words = new java.util.HashMap<String, String>();
        return new Memory() {
            @Override
            public double number(String key, double initially) {
                String kept = words.get(key);
                return kept == null ? initially : Double.parseDouble(kept);
            }

            @Override
            public void keep(String key, double value) {
                words.put(key, Double.toString(value));
            }

            @Override
            public String word(String key, String initially) {
                return words.getOrDefault(key, initially);
            }

            @Override
            public void keep(String key, String value) {
                words.put(key, value);
            }
        };
    }
}
