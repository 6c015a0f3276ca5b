import QtQuick

// Colors, type and sizes for this window: the theme's kiosk, scaled to a tablet in reach of a hand.
QtObject {
    required property var theme
    required property real width
    required property real height
    // The diagonal of the panel in inches.
    required property real panel
    property bool large: false

    readonly property bool landscape: width > height
    readonly property real unit: landscape ? Math.min(width / 1500, height / 940)
                                           : Math.min(width / 1000, height / 1560)
    // Pixels of 20 mm: nothing that is touched may be narrower or lower.
    readonly property int finger: Math.ceil(20 * Math.hypot(width, height) / (panel * 25.4))
    readonly property var colors: theme.colors
    readonly property string family: theme.family
    readonly property var px: scaled(theme.kiosk)

    // Large text: what is smaller than a question doubles, a question grows less; spaces stay.
    readonly property var grown: ({question: 1.25, button: 1.6, title: 1.5, lead: 1.5, tile: 1.6, detail: 1.8, caption: 1.5})

    function scaled(sizes: var): var {
        const all = {}
        for (const name in sizes)
            all[name] = Math.max(1, Math.ceil(Math.round(sizes[name] * unit) * (large ? grown[name] ?? 1 : 1)))
        all.target = Math.max(all.target, finger)
        return all
    }

    // For the staff, whatever the citizen has chosen.
    readonly property int small: Math.ceil(theme.kiosk.caption * unit)

    // A name far longer than names are is written smaller, so that it leaves room for the rest of its page.
    function fitted(size: real, name: string): int {
        return Math.round(size * Math.max(0.6, Math.min(1, Math.sqrt(60 / Math.max(1, name.length)))))
    }
}
