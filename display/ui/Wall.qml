import QtQuick
import QtQuick.Layouts

// The wall: every size is the theme's at 1920 x 1080, scaled to the window.
Rectangle {
    id: root

    required property var theme
    required property QtObject wall
    // Pictures and videos; null where there is no playlist.
    property QtObject media: null

    readonly property bool isWide: width >= height
    readonly property real unit: isWide ? Math.min(width / theme.wall.width, height / theme.wall.height)
                                        : Math.min(width / theme.wall.height, height / theme.wall.width)
    readonly property var look: ({
        colors: theme.board, sizes: scaled(theme.wall, unit), family: theme.family, figures: theme.figures
    })

    function scaled(sizes, unit) {
        const result = {}
        for (const name in sizes)
            result[name] = Math.round(sizes[name] * unit)
        return result
    }

    color: theme.board.navy

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Heading {
            look: root.look
            heading: root.wall.heading
            isWide: root.isWide
            Layout.fillWidth: true
        }
        GridLayout {
            columns: root.isWide ? 2 : 1
            columnSpacing: root.look.sizes.margin
            rowSpacing: root.look.sizes.margin
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: root.look.sizes.margin
            Layout.topMargin: Math.round(root.look.sizes.margin * 0.8)
            Layout.bottomMargin: Math.round(root.look.sizes.margin * 0.8)

            GridLayout {
                columns: root.isWide && !side.isSeen ? 2 : 1
                columnSpacing: root.look.sizes.margin
                rowSpacing: root.look.sizes.gap
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: root.isWide ? -1 : root.look.sizes.circle * 22

                CallPanel {
                    look: root.look
                    calm: root.wall.calm
                    calls: root.wall.calls
                    isCalling: root.wall.is_calling
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 16
                    Layout.preferredHeight: 11
                }
                ServingGrid {
                    look: root.look
                    serving: root.wall.serving
                    cards: root.wall.cards
                    columns: root.isWide && !side.isSeen ? 2 : 3
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 10
                    Layout.preferredHeight: 10
                }
            }
            ColumnLayout {
                id: side

                // Before the first dossier of the day, and on a wall that shows none, the calls have its room.
                readonly property bool hasRows: root.wall.progress.empty === ""
                readonly property bool isSeen: hasRows || pictures.isSeen

                visible: isSeen
                spacing: root.look.sizes.margin
                Layout.fillWidth: !root.isWide
                Layout.fillHeight: true
                Layout.preferredWidth: root.look.sizes.circle * 16
                Layout.preferredHeight: root.isWide ? -1 : root.look.sizes.circle * (pictures.isSeen ? 21 : 14)

                ProgressPanel {
                    visible: side.hasRows
                    look: root.look
                    progress: root.wall.progress
                    rows: root.wall.rows
                    onPlacesChanged: root.wall.fit_rows(places)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                Loader {
                    id: pictures

                    readonly property bool isSeen: item !== null && item.isFilled

                    active: root.media !== null
                    visible: isSeen
                    Layout.fillWidth: true
                    Layout.fillHeight: !side.hasRows
                    Layout.preferredHeight: Math.round(root.look.sizes.circle * 6.8)
                    sourceComponent: MediaPanel {
                        readonly property bool isFilled: root.media !== null && !root.media.is_empty

                        look: root.look
                        media: root.media
                    }
                }
            }
        }
        Footer {
            look: root.look
            footer: root.wall.footer
            lines: root.wall.lines
            Layout.fillWidth: true
        }
    }
}
