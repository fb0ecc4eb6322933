package it.trequartista.insight.ui;

import it.trequartista.kernel.Time;

/// How one greets at an hour.
enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    static PartOfDay at(Time time) {
        int hour = time.now().atZone(time.zone()).getHour();
        if (hour < 5 || hour >= 18) {
            return EVENING;
        }
        return hour < 13 ? MORNING : AFTERNOON;
    }
}
