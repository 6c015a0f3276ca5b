import QtQuick

// Colors, type and sizes for this window: the theme's kiosk, scaled to the panel.
QtObject {
    required property var theme
    required property real width
    required property real height
    // The diagonal of the panel in inches.
    required property real panel
    property bool large: false
    property bool contrast: false

    readonly property bool landscape: width > height
    // Large text takes the whole width, one thing under the other.
    readonly property bool beside: landscape && !large
    // On a lying panel it leaves the height to the page: the foot stands at its side.
    readonly property bool aside: landscape && large
    readonly property bool narrow: large && width < 1.6 * height
    // What is right of a page is its margin, or the foot.
    readonly property int outer: aside ? px.gap : px.margin
    readonly property real unit: landscape ? Math.min(width / 1600, height / 1080)
                                           : Math.min(width / theme.kiosk.width, height / theme.kiosk.height)
    // Of one pixel.
    readonly property real mm: panel * 25.4 / Math.hypot(width, height)
    // Pixels of 20 mm: nothing that is touched may be narrower or lower.
    readonly property int finger: Math.ceil(20 / mm)
    readonly property var colors: contrast ? theme.contrast : theme.colors
    readonly property string family: theme.family
    readonly property string figures: theme.figures
    readonly property var px: scaled(theme.kiosk)

    // Large text: all is twice its size but what was more than twice the usual; spaces stay.
    readonly property var grown: ({
        figure: 1.3, question: 1.5, clock: 2, result: 2, button: 2, title: 2,
        badge: 2, lead: 2, tile: 2, detail: 2, caption: 2
    })

    function scaled(sizes: var): var {
        const all = {}
        for (const name in sizes)
            all[name] = part(name, 1)
        all.target = Math.max(all.target, finger)
        all.button_height = Math.max(all.button_height, finger)
        return all
    }

    // A share of a size; rounded before it grows, so that twice is twice.
    function part(name: string, share: real): int {
        return Math.max(1, Math.ceil(Math.round(theme.kiosk[name] * unit * share) * (large ? grown[name] ?? 1 : 1)))
    }

    // A name far longer than names are is written smaller, so that it leaves room for the rest of its page.
    function fitted(size: real, name: string): int {
        return Math.round(size * Math.max(0.6, Math.min(1, Math.sqrt(70 / Math.max(1, name.length)))))
    }
}
