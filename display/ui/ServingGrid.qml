import QtQuick
import QtQuick.Layouts

// Who else is called or served, and where: six large cards or twelve small ones.
ColumnLayout {
    id: root

    required property var look
    required property var serving
    required property var cards
    property int columns: 3
    readonly property int rowCount: (serving.is_dense ? 12 : 6) / columns

    spacing: look.sizes.gap

    GridLayout {
        // Of two columns, both are needed for the last calls.
        columns: root.columns < 3 ? 1 : 2
        columnSpacing: root.look.sizes.margin
        rowSpacing: root.look.sizes.gap
        Layout.fillWidth: true

        Words {
            objectName: "serving_title"
            look: root.look
            text: root.serving.title
            color: root.look.colors.soft
            font.pixelSize: root.look.sizes.note
        }
        Words {
            objectName: "recent"
            look: root.look
            text: root.serving.recent
            color: root.look.colors.snow
            font.pixelSize: root.look.sizes.note
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.look.sizes.caption * 0.6
            horizontalAlignment: root.columns < 3 ? Text.AlignLeft : Text.AlignRight
            visible: text !== ""
            Layout.fillWidth: true
        }
    }
    Item {
        id: place

        readonly property real cardWidth: (width - (root.columns - 1) * root.look.sizes.gap) / root.columns
        readonly property real cardHeight: (height - (root.rowCount - 1) * root.look.sizes.gap) / root.rowCount

        Layout.fillWidth: true
        Layout.fillHeight: true

        Grid {
            columns: root.columns
            spacing: root.look.sizes.gap

            Repeater {
                model: root.cards

                ServingCard {
                    look: root.look
                    isDense: root.serving.is_dense
                    width: place.cardWidth
                    height: place.cardHeight
                }
            }
        }
        Words {
            objectName: "serving_empty"
            anchors.fill: parent
            look: root.look
            text: root.serving.empty
            color: root.look.colors.soft
            font.pixelSize: root.look.sizes.note
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
}
